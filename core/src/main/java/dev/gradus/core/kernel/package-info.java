/**
 * The matrix kernels: products and column sums in plain Java, and the interface under which faster ones are found.
 *
 * <p>Internal to the engine: exported to {@code dev.gradus.simd} only.
 */
package dev.gradus.core.kernel;
