/** Samples from CSV files, how they are scaled and split, and predictions written beside them. */
package dev.gradus.core.data;
