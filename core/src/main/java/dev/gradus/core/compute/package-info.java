/** Elementwise work on matrices: parts compiled to loops, and loops spread over threads. */
package dev.gradus.core.compute;
