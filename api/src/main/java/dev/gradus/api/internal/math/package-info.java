/**
 * The operations behind {@link dev.gradus.api.math.GradusMath} and their constants, one class per family and element
 * type.
 *
 * <p>Exported to the SIMD kernels alone, which repeat exactly these operations lane by lane. Whoever changes an
 * operation here changes it there; a test there compares all bits.
 */
package dev.gradus.api.internal.math;
