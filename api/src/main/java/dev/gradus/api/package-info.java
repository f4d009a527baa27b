/** Gradus, a neural-network framework whose every part is a plugin: the way in, and what all parts have in common. */
package dev.gradus.api;
