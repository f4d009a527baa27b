package dev.gradus.simd.matrix;

/** Columns of B, packed into panels: block after block of the summed index, and in each block panel after panel. */
final class FloatPackedColumns {

    private static final int PANEL = FloatPanels.COLUMNS;

    /** Rows of B that are copied at a time: each is a stream of its own from memory. */
    private static final int STREAMS = 8;

    private float[] panels = {};
    private int firstPanel;
    private int count;

    /** Makes room for some panels of sums of such a length. */
    void reserve(int firstPanel, int endPanel, int depth) {
        this.firstPanel = firstPanel;
        this.count = endPanel - firstPanel;
        int length = count * PANEL * depth;
        if (panels.length < length) {
            panels = new float[length];
        }
    }

    /** The array that the panels are in. */
    float[] panels() {
        return panels;
    }

    /**
     * Where a panel begins.
     *
     * @param p where its block of the summed index begins, counted from the first that is packed
     * @param length the length of that block
     */
    int at(int p, int length, int panel) {
        return (p * count + (panel - firstPanel) * length) * PANEL;
    }

    /**
     * Packs a block of the summed index of some panels.
     *
     * @param bAt where the first row of the first column that is packed lies in B
     * @param columns how many columns are packed in all
     * @param p where the block begins
     */
    void pack(FloatOperands of, int bAt, int columns, int p, int length, int begin, int end) {
        if (of.bColumn == 1) {
            copy(of, bAt + p * of.bRow, columns, p, length, begin, end);
        } else {
            transpose(of, bAt + p, columns, p, length, begin, end);
        }
    }

    private void copy(FloatOperands of, int bAt, int columns, int p, int length, int begin, int end) {
        for (int row = 0; row < length; row += STREAMS) {
            int streams = Math.min(STREAMS, length - row);
            int from = bAt + row * of.bRow;
            for (int panel = begin; panel < end; panel++) {
                int first = FloatPanels.first(panel, columns);
                int next = FloatPanels.second(panel, columns) - first;
                int to = at(p, length, panel) + row * PANEL;
                FloatPacking.contiguous(streams, of.b, from + first, next, of.bRow, panels, to);
            }
        }
    }

    private void transpose(FloatOperands of, int bAt, int columns, int p, int length, int begin, int end) {
        for (int panel = begin; panel < end; panel++) {
            int to = at(p, length, panel);
            int first = bAt + FloatPanels.first(panel, columns) * of.bColumn;
            int second = bAt + FloatPanels.second(panel, columns) * of.bColumn;
            FloatPacking.transposed(length, of.b, first, of.bColumn, panels, to);
            FloatPacking.transposed(length, of.b, second, of.bColumn, panels, to + PANEL / 2);
        }
    }
}
