/** Optimizers: how a gradient becomes a change of the parameters. */
package dev.gradus.api.optimizer;
