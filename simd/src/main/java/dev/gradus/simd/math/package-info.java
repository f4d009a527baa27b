/**
 * The elementary functions of {@link dev.gradus.api.math.GradusMath} for vectors: the same operations, the same bits.
 */
package dev.gradus.simd.math;
