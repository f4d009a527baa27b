/** Writes explanations as text. */
package dev.gradus.explain.text;
