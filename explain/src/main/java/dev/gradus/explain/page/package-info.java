/** Writes an explanation as one page for a browser. */
package dev.gradus.explain.page;
