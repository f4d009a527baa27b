/** Optimizers ready to run over the flat parameter vector. */
package dev.gradus.core.optimizer;
