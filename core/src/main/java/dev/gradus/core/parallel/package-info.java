/** The worker pool that the kernels share their work over. */
package dev.gradus.core.parallel;
