/** Benchmarks of the engine, to be run with JMH. */
package dev.gradus.benchmarks;
