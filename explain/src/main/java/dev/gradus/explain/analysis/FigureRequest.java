package dev.gradus.explain.analysis;

import java.util.List;

/**
 * What to compute for figures.
 *
 * @param pair two parameters for the contours; empty for those that move farthest
 * @param along the input along which the units' curves go; empty for the first
 * @param at a step that has a state of its own
 */
public record FigureRequest(List<String> pair, String along, int at) {}
