/** The bundled losses. */
package dev.gradus.losses;
