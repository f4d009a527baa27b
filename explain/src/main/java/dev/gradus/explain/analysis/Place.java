package dev.gradus.explain.analysis;

/**
 * Where a parameter is.
 *
 * @param layer the layer
 * @param bias whether it is a bias
 * @param row the input that a weight comes from; 0 for a bias
 * @param column the unit that it leads to
 */
record Place(int layer, boolean bias, int row, int column) {}
