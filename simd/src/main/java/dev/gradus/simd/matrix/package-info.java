/** The matrix kernels on the Vector API. */
package dev.gradus.simd.matrix;
