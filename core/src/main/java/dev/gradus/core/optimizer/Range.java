package dev.gradus.core.optimizer;

/**
 * Neighbouring elements of the parameter vector.
 *
 * @param from the first
 * @param to the one after the last
 */
public record Range(int from, int to) {}
