/** The kernels of the engine on the Vector API of the JDK. */
package dev.gradus.simd;
