/** Training: what to minimise, how, for how long, and what came of it. */
package dev.gradus.api.training;
