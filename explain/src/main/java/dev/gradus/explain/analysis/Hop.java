package dev.gradus.explain.analysis;

import java.util.function.ToDoubleFunction;

/**
 * One derivative on the way from the loss to a parameter.
 *
 * @param symbol such as {@code dSSR/dPredicted}
 * @param named the same in this network's names, such as {@code w3}
 * @param value what it is for a sample
 */
record Hop(String symbol, String named, ToDoubleFunction<Pass> value) {}
