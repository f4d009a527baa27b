package dev.gradus.explain;

import static dev.gradus.api.Check.require;

import java.util.List;

/**
 * What to compute for figures.
 *
 * @param pair two parameters for the contours; empty for the two that the descent moves farthest
 * @param along the input along which the units' curves go where there are several; empty for the first
 * @param at a step of the descent that has a state of its own, whichever others are chosen
 */
public record FigureOptions(List<String> pair, String along, int at) {

    /** The usual ones. */
    public static final FigureOptions DEFAULT = new FigureOptions(List.of(), "", 0);

    /** Copies the list and checks its length. */
    public FigureOptions {
        pair = List.copyOf(pair);
        require(at >= 0, "at must be >= 0, got %s", at);
        require(
                pair.isEmpty() || pair.size() == 2,
                "a pair is two parameters, such as w3,b3, got %s: %s",
                pair.size(),
                String.join(",", pair));
    }
}
