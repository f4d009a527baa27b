/** Explains networks and their training. */
package dev.gradus.explain;
