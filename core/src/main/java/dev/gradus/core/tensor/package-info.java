/** Matrices over flat arrays: the engine's side of {@link dev.gradus.api.tensor.Tensor}. */
package dev.gradus.core.tensor;
