/** The bundled layers. */
package dev.gradus.layers;
