/** Deeplearning4j, measured beside Gradus. */
package dev.gradus.benchmarks.peers.deeplearning4j;
