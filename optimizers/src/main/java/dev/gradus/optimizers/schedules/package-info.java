/** The bundled schedules. */
package dev.gradus.optimizers.schedules;
