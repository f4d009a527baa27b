/** Initializers: where the parameters of a network start. */
package dev.gradus.api.initializer;
