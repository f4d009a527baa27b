/** Shapes and matrices: what flows between layers. */
package dev.gradus.api.tensor;
