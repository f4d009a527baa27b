/** Samples to train on, to predict and to evaluate. */
package dev.gradus.api.data;
