/** Draws the figures of an explanation, from its data alone. */
package dev.gradus.explain.figure;
