package dev.gradus.explain.document;

/**
 * The loss along the descent.
 *
 * @param step the steps, of many some
 * @param loss the losses
 */
public record HistoryFigure(int[] step, double[] loss) {}
