package dev.gradus.explain.document;

/**
 * The loss.
 *
 * @param name the part's name, such as {@code ssr}
 * @param symbol how derivatives write it, such as {@code SSR}
 * @param formula of one element, or empty if the part is not a formula
 * @param derivative of one element with respect to the prediction, or empty
 * @param constant the factor in front of the sum over samples (and outputs), such as 1, ½ or 1/M, in words
 * @param factor the same as a number
 * @param samples how many samples it is taken over
 * @param value its value
 */
public record LossNote(
        String name,
        String symbol,
        String formula,
        String derivative,
        String constant,
        double factor,
        int samples,
        double value) {}
