package dev.gradus.explain.document;

/**
 * A point of the descent.
 *
 * @param step how many steps led there
 * @param loss the loss there
 * @param values the values of the explained parameters, in their order
 * @param gradients their gradients
 */
public record Step(int step, double loss, double[] values, double[] gradients) {}
