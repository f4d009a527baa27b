/** Encog, measured beside Gradus. */
package dev.gradus.benchmarks.peers.encog;
