package dev.gradus.explain.document;

/**
 * Something that hinders training.
 *
 * @param kind such as {@code saturated}, {@code dead}, {@code learning_rate}, {@code stuck}, {@code not_finite}
 * @param where the unit, layer or parameter
 * @param what what is the matter and what to do, in a sentence or two
 */
public record Trouble(String kind, String where, String what) {}
