package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.Split;

/**
 * Computes rectangles of a large product of floats, one at a time, on one thread.
 *
 * <p>Blocks of B are packed into panels, so that tiles read them in order; a block stays in the second-level cache
 * while all rows of A pass by, and each tile's rows of A stay in the first-level cache while they meet the panels. How
 * A is read, {@link AccessToA} chooses.
 */
final class FloatPackedPart {

    private static final int ROWS = FloatPackedTiles.ROWS;
    private static final int GROUP = FloatPackedTiles.GROUP;
    private static final int PANEL = FloatPanels.COLUMNS;

    /** The longest sums that are computed at a time: over longer ones C is written and read again. */
    private static final int MOST_DEPTH = 1024;

    /** Elements of B that are packed at a time: 256 KiB, which leave room in most second-level caches. */
    private static final int PACKED_B = (256 << 10) / Float.BYTES;

    /** Elements of A that are packed at a time: 4 MiB, the share of one core in a third-level cache. */
    private static final int PACKED_A = (4 << 20) / Float.BYTES;

    private final FloatOperands of;
    private float[] bPanels = {};
    private float[] aGroups = {};

    FloatPackedPart(FloatOperands of) {
        this.of = of;
    }

    /** How many panels of B are packed at a time, for sums of such a length. */
    static int panels(int k) {
        return Math.max(1, PACKED_B / (PANEL * blocks(k, blocks(k, MOST_DEPTH))));
    }

    void run(AccessToA access, int firstRow, int endRow, int firstPanel, int endPanel) {
        int depthChunks = blocks(of.k, MOST_DEPTH);
        int rows = endRow - firstRow;
        int mostRows = access == AccessToA.PACKED ? Math.max(GROUP, PACKED_A / blocks(of.k, depthChunks)) : rows;
        int rowChunks = blocks(rows, mostRows);
        for (int rowChunk = 0; rowChunk < rowChunks; rowChunk++) {
            int row = firstRow + Split.begin(rowChunk, rowChunks, rows, ROWS);
            int rowEnd = firstRow + Split.begin(rowChunk + 1, rowChunks, rows, ROWS);
            for (int depthChunk = 0; depthChunk < depthChunks; depthChunk++) {
                int p = Split.begin(depthChunk, depthChunks, of.k, 1);
                int depth = Split.begin(depthChunk + 1, depthChunks, of.k, 1) - p;
                // Of columns that are read where they are, what does not fill a tile must be filled up.
                int packedRow = access == AccessToA.PACKED ? row : rowEnd - (rowEnd - row) % ROWS;
                if (access != AccessToA.BY_ROWS) {
                    packA(packedRow, rowEnd, p, depth);
                }
                multiply(access, row, packedRow, rowEnd, p, depth, firstPanel, endPanel);
            }
        }
    }

    /** Into how many blocks so many are cut, of at most so many each. */
    static int blocks(int length, int most) {
        return (length + most - 1) / most;
    }

    private void packA(int row, int endRow, int p, int depth) {
        int rows = endRow - row;
        aGroups = atLeast(blocks(rows, GROUP) * GROUP * depth, aGroups);
        int aAt = of.aAt + row * of.aRow + p * of.aColumn;
        if (of.aColumn == 1) {
            FloatPacking.rows(depth, rows, of.a, aAt, of.aRow, aGroups);
        } else {
            FloatPacking.columns(depth, rows, of.m - row, of.a, aAt, of.aColumn, aGroups);
        }
    }

    private static float[] atLeast(int length, float[] array) {
        return array.length < length ? new float[length] : array;
    }

    private void multiply(
            AccessToA access, int row, int packedRow, int endRow, int p, int depth, int firstPanel, int endPanel) {
        int blocks = blocks(endPanel - firstPanel, panels(depth));
        bPanels = atLeast(blocks(endPanel - firstPanel, blocks) * PANEL * depth, bPanels);
        for (int block = 0; block < blocks; block++) {
            int panel = firstPanel + Split.begin(block, blocks, endPanel - firstPanel, 1);
            int panelEnd = firstPanel + Split.begin(block + 1, blocks, endPanel - firstPanel, 1);
            packB(p, depth, panel, panelEnd);
            if (access == AccessToA.BY_ROWS) {
                multiplyRows(row, endRow, p, depth, panel, panelEnd);
            } else {
                multiplyColumns(row, packedRow, p, depth, panel, panelEnd);
                multiplyPacked(packedRow, endRow, p, depth, panel, panelEnd);
            }
            if (p + depth == of.k) {
                of.finished(row, endRow, FloatPanels.begin(panel, of.n), FloatPanels.begin(panelEnd, of.n));
            }
        }
    }

    private void packB(int p, int depth, int firstPanel, int endPanel) {
        int bAt = of.bAt + p * of.bRow;
        if (of.bColumn == 1) {
            FloatPacking.copied(depth, firstPanel, endPanel, of.n, of.b, bAt, of.bRow, bPanels);
        } else {
            FloatPacking.transposed(depth, firstPanel, endPanel, of.n, of.b, bAt, of.bColumn, bPanels);
        }
    }

    private void multiplyRows(int row, int endRow, int p, int depth, int firstPanel, int endPanel) {
        for (int i = row; i < endRow; i += FloatRowPanelTiles.ROWS) {
            for (int panel = firstPanel; panel < endPanel; panel++) {
                int column = FloatPanels.first(panel, of.n);
                int next = FloatPanels.second(panel, of.n) - column;
                FloatRowPanelTiles.tile(
                        depth,
                        Math.min(FloatRowPanelTiles.ROWS, endRow - i),
                        of.a,
                        of.aAt + i * of.aRow + p,
                        of.aRow,
                        bPanels,
                        (panel - firstPanel) * PANEL * depth,
                        starts(p),
                        startAt(p, i) + column,
                        startRow(p),
                        of.c,
                        of.cAt + i * of.cRow + column,
                        of.cRow,
                        next);
            }
        }
    }

    private void multiplyColumns(int row, int endRow, int p, int depth, int firstPanel, int endPanel) {
        for (int i = row; i < endRow; i += ROWS) {
            int aAt = of.aAt + i + p * of.aColumn;
            multiplyTiles(i, ROWS, of.a, aAt, of.aColumn, p, depth, firstPanel, endPanel);
        }
    }

    private void multiplyPacked(int row, int endRow, int p, int depth, int firstPanel, int endPanel) {
        for (int i = row; i < endRow; i += ROWS) {
            int inGroup = (i - row) % GROUP;
            int aAt = (i - row - inGroup) * depth + inGroup;
            int rows = Math.min(ROWS, endRow - i);
            multiplyTiles(i, rows, aGroups, aAt, GROUP, p, depth, firstPanel, endPanel);
        }
    }

    private void multiplyTiles(
            int row, int rows, float[] a, int aAt, int aColumn, int p, int depth, int firstPanel, int endPanel) {
        for (int panel = firstPanel; panel < endPanel; panel++) {
            int column = FloatPanels.first(panel, of.n);
            int next = FloatPanels.second(panel, of.n) - column;
            FloatPackedTiles.tile(
                    depth,
                    rows,
                    a,
                    aAt,
                    aColumn,
                    bPanels,
                    (panel - firstPanel) * PANEL * depth,
                    starts(p),
                    startAt(p, row) + column,
                    startRow(p),
                    of.c,
                    of.cAt + row * of.cRow + column,
                    of.cRow,
                    next);
        }
    }

    /** What chains start from: S, or what the sums before have come to. */
    private float[] starts(int p) {
        return p == 0 ? of.s : of.c;
    }

    private int startAt(int p, int row) {
        return p == 0 ? of.sAt + row * of.sRow : of.cAt + row * of.cRow;
    }

    private int startRow(int p) {
        return p == 0 ? of.sRow : of.cRow;
    }
}
