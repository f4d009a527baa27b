/** Activation functions, in the three shapes that the engine knows: formula, scalar and row. */
package dev.gradus.api.activation;
