/** The public interfaces and value types of Gradus. */
package dev.gradus.api;
