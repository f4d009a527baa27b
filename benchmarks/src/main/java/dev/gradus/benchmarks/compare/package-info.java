/** The same training steps and predictions in several frameworks, each in a JVM of its own, measured in turn. */
package dev.gradus.benchmarks.compare;
