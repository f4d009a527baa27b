/** The bundled activations. */
package dev.gradus.activations;
