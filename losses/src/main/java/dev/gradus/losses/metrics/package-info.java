/** Metrics of values, of yes-or-no answers and of classes. */
package dev.gradus.losses.metrics;
