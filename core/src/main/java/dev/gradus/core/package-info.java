/** The engine of Gradus. */
package dev.gradus.core;
