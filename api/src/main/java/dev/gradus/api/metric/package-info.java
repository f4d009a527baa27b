/** Metrics: how good predictions are, in the user's terms. */
package dev.gradus.api.metric;
