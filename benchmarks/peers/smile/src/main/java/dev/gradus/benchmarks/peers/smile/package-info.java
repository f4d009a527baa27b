/** Smile, measured beside Gradus. */
package dev.gradus.benchmarks.peers.smile;
