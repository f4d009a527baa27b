/** Activations ready to run: one class for each shape. */
package dev.gradus.core.activation;
