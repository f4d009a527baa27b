/** DJL on PyTorch, measured beside Gradus. */
package dev.gradus.benchmarks.peers.djl;
