package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.Split;

/**
 * Large products of floats: blocks of A and B are packed into panels, so that tiles read them from caches in order.
 *
 * <p>A block of B's rows by a block of columns is packed once; then, for one block of rows after the other, A is packed
 * and all tiles are worked off. The panel of B that is in use stays in the first-level cache, the block of A in the
 * second. Over the blocks of the summed index C is written and read again, which keeps the chains going.
 */
final class FloatPackedProduct {

    private static final int LANES = Lanes.FLOATS.length();
    private static final int ROWS = FloatPackedTiles.ROWS;
    private static final int WIDTH = FloatPackedTiles.WIDTH;

    /** Bytes of a panel of B: half of a first-level cache of 32 KiB, or two thirds of wide processors' 48 KiB. */
    private static final int PANEL_BYTES = WIDTH == 2 ? 16 << 10 : 32 << 10;

    private static final int PANEL_ROW = WIDTH * LANES;
    private static final int BLOCK_DEPTH = PANEL_BYTES / (PANEL_ROW * Float.BYTES);

    /** Bytes of a block of A: a quarter of a second-level cache of 512 KiB. */
    private static final int BLOCK_ROWS = (128 << 10) / (BLOCK_DEPTH * Float.BYTES);

    /** Columns of B that are packed at a time: 2 MiB, the share of one core in a third-level cache. */
    private static final int BLOCK_COLUMNS = (2 << 20) / (BLOCK_DEPTH * Float.BYTES);

    private FloatPackedProduct() {}

    /** Works off a part of the result that has at least {@code LANES} columns. */
    static void run(FloatOperands of, FloatScratch scratch, int firstRow, int endRow, int firstColumn, int endColumn) {
        int columns = endColumn - firstColumn;
        int blocks = blocks(columns, BLOCK_COLUMNS);
        for (int block = 0; block < blocks; block++) {
            int first = firstColumn + Split.begin(block, blocks, columns, 1);
            int end = firstColumn + Split.begin(block + 1, blocks, columns, 1);
            columns(of, scratch, firstRow, endRow, first, end);
        }
    }

    private static int blocks(int length, int most) {
        return (length + most - 1) / most;
    }

    private static void columns(
            FloatOperands of, FloatScratch scratch, int firstRow, int endRow, int firstColumn, int endColumn) {
        int columns = endColumn - firstColumn;
        int rows = endRow - firstRow;
        int panels = blocks(blocks(columns, LANES), WIDTH);
        int depthBlocks = blocks(of.k, BLOCK_DEPTH);
        int rowBlocks = blocks(rows, BLOCK_ROWS);
        int mostDepth = blocks(of.k, depthBlocks);
        scratch.reserve(blocks(Math.min(rows, BLOCK_ROWS), ROWS) * ROWS * mostDepth, panels * PANEL_ROW * mostDepth);
        for (int depthBlock = 0; depthBlock < depthBlocks; depthBlock++) {
            int p = Split.begin(depthBlock, depthBlocks, of.k, 1);
            int depth = Split.begin(depthBlock + 1, depthBlocks, of.k, 1) - p;
            packB(of, p, depth, firstColumn, columns, scratch.bPanels);
            for (int rowBlock = 0; rowBlock < rowBlocks; rowBlock++) {
                int row = firstRow + Split.begin(rowBlock, rowBlocks, rows, ROWS);
                int end = firstRow + Split.begin(rowBlock + 1, rowBlocks, rows, ROWS);
                packA(of, p, depth, row, end, scratch.aPanels);
                block(of, p, depth, row, end, firstColumn, columns, scratch);
                if (depthBlock == depthBlocks - 1) {
                    of.finished(row, end, firstColumn, endColumn);
                }
            }
        }
    }

    private static void packA(FloatOperands of, int p, int depth, int firstRow, int endRow, float[] panels) {
        int at = 0;
        for (int row = firstRow; row < endRow; row += ROWS) {
            int from = of.aAt + row * of.aRow + p * of.aColumn;
            FloatPacking.fourRows(depth, Math.min(ROWS, endRow - row), of.a, from, of.aRow, of.aColumn, panels, at);
            at += ROWS * depth;
        }
    }

    private static void packB(FloatOperands of, int p, int depth, int firstColumn, int columns, float[] panels) {
        int vectors = blocks(columns, LANES);
        int at = 0;
        int first = 0;
        // The first panel takes what the division leaves over, so that the last vector, which may begin before the one
        // ahead of it ends, is in one tile with that.
        int end = (vectors - 1) % WIDTH + 1;
        while (first < vectors) {
            for (int i = 0; i < WIDTH; i++) {
                int column = firstColumn + FloatDirectTiles.column(first + i, end, columns);
                int from = of.bAt + p * of.bRow + column * of.bColumn;
                FloatPacking.vector(depth, of.b, from, of.bRow, of.bColumn, panels, at + i * LANES, PANEL_ROW);
            }
            at += PANEL_ROW * depth;
            first = end;
            end += WIDTH;
        }
    }

    private static void block(
            FloatOperands of,
            int p,
            int depth,
            int firstRow,
            int endRow,
            int firstColumn,
            int columns,
            FloatScratch scratch) {
        // The chain goes on where the block before has left it.
        float[] s = p == 0 ? of.s : of.c;
        int sRow = p == 0 ? of.sRow : of.cRow;
        int sAt = (p == 0 ? of.sAt : of.cAt) + firstColumn + firstRow * sRow;
        int cAt = of.cAt + firstColumn + firstRow * of.cRow;
        int rows = endRow - firstRow;
        int vectors = blocks(columns, LANES);
        int bAt = 0;
        int first = 0;
        int end = (vectors - 1) % WIDTH + 1;
        while (first < vectors) {
            int j0 = FloatDirectTiles.column(first, end, columns);
            int j1 = FloatDirectTiles.column(first + 1, end, columns);
            if (WIDTH == 2) {
                for (int row = 0; row < rows; row += ROWS) {
                    FloatPackedTiles.fourByTwo(
                            depth,
                            Math.min(ROWS, rows - row),
                            scratch.aPanels,
                            row * depth,
                            scratch.bPanels,
                            bAt,
                            s,
                            sAt + row * sRow,
                            sRow,
                            of.c,
                            cAt + row * of.cRow,
                            of.cRow,
                            j0,
                            j1);
                }
            } else {
                int j2 = FloatDirectTiles.column(first + 2, end, columns);
                int j3 = FloatDirectTiles.column(first + 3, end, columns);
                for (int row = 0; row < rows; row += ROWS) {
                    FloatPackedTiles.fourByFour(
                            depth,
                            Math.min(ROWS, rows - row),
                            scratch.aPanels,
                            row * depth,
                            scratch.bPanels,
                            bAt,
                            s,
                            sAt + row * sRow,
                            sRow,
                            of.c,
                            cAt + row * of.cRow,
                            of.cRow,
                            j0,
                            j1,
                            j2,
                            j3);
                }
            }
            bAt += PANEL_ROW * depth;
            first = end;
            end += WIDTH;
        }
    }
}
