/** The bundled optimizers. */
package dev.gradus.optimizers;
