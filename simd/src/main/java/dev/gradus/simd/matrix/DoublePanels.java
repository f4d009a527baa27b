package dev.gradus.simd.matrix;

/**
 * How a block of columns of double matrices is cut into panels of {@link DoublePackedTiles#WIDTH} vectors. The first
 * panel takes what the division leaves over, so that the last vector, which may begin before the one ahead of it ends,
 * is in one tile with that.
 */
final class DoublePanels {

    private static final int LANES = Lanes.DOUBLES.length();
    private static final int WIDTH = DoublePackedTiles.WIDTH;

    /** Columns in a panel. */
    static final int COLUMNS = WIDTH * LANES;

    private DoublePanels() {}

    /** Into how many panels so many columns are cut. */
    static int count(int columns) {
        return (columns + COLUMNS - 1) / COLUMNS;
    }

    /** The first column of a panel; of the panel after the last, the end. */
    static int begin(int panel, int columns) {
        return panel == 0 ? 0 : Math.min(columns, end(panel - 1, columns) * LANES);
    }

    /** The column at which the first vector of a panel begins. */
    static int first(int panel, int columns) {
        int end = end(panel, columns);
        return DoubleDirectTiles.column(panel == 0 ? 0 : end - WIDTH, end, columns);
    }

    /** The column at which the second vector of a panel begins; if there is none, that of the first. */
    static int second(int panel, int columns) {
        int end = end(panel, columns);
        return DoubleDirectTiles.column(end - 1, end, columns);
    }

    /** The number of vectors in the panels up to this one. */
    private static int end(int panel, int columns) {
        int vectors = (columns + LANES - 1) / LANES;
        return (vectors - 1) % WIDTH + 1 + panel * WIDTH;
    }
}
