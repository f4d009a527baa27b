/** The command gradus. */
package dev.gradus.cli;
