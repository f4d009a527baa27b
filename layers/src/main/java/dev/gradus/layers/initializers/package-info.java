/** Initializers: Glorot, He and constants. */
package dev.gradus.layers.initializers;
