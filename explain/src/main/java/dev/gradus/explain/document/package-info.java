/** What there is to explain, as plain data: the JSON of {@code gradus explain}, and all that text and pages show. */
package dev.gradus.explain.document;
