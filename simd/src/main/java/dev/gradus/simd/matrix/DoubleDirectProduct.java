package dev.gradus.simd.matrix;

/** Products of doubles that are too small to pay for packing: tiles read A and B where they are. */
final class DoubleDirectProduct {

    private static final int LANES = Lanes.DOUBLES.length();

    /** Vectors in a tile of a single row. */
    private static final int ROW_VECTORS = 8;

    /** Rows in a tile of a single vector. */
    private static final int COLUMN_ROWS = 8;

    private static final int ROWS = 4;

    private DoubleDirectProduct() {}

    /** Works off a part of the result that has at least {@code LANES} columns; the rows of B must be contiguous. */
    static void run(DoubleOperands of, int firstRow, int endRow, int firstColumn, int endColumn) {
        int columns = endColumn - firstColumn;
        int rows = endRow - firstRow;
        int aAt = of.aAt + firstRow * of.aRow;
        int bAt = of.bAt + firstColumn;
        int sAt = of.sAt + firstRow * of.sRow + firstColumn;
        int cAt = of.cAt + firstRow * of.cRow + firstColumn;
        if (rows == 1) {
            oneRow(of, columns, aAt, bAt, sAt, cAt);
        } else {
            rows(of, rows, columns, aAt, bAt, sAt, cAt);
        }
    }

    private static void oneRow(DoubleOperands of, int columns, int aAt, int bAt, int sAt, int cAt) {
        int vectors = (columns + LANES - 1) / LANES;
        int first = 0;
        // What the division leaves over comes first: the last vector, which may begin before the one ahead of it ends,
        // is in one tile with that.
        int end = (vectors - 1) % ROW_VECTORS + 1;
        while (first < vectors) {
            if (Lanes.HAS_MANY_REGISTERS && (vectors - first) % DoubleRowTiles.WIDE == 0) {
                DoubleRowTiles.oneBySixteen(
                        of.k, of.a, aAt, of.aColumn, of.b, bAt, of.bRow, of.s, sAt, of.c, cAt, first, columns);
                end = first + DoubleRowTiles.WIDE;
            } else {
                DoubleDirectTiles.oneByEight(
                        of.k, of.a, aAt, of.aColumn, of.b, bAt, of.bRow, of.s, sAt, of.c, cAt, first, end, columns);
            }
            first = end;
            end += ROW_VECTORS;
        }
    }

    /** Works off one row that has fewer columns than a vector; the rows of B must be contiguous. */
    static void runNarrowRow(DoubleOperands of, DoubleScratch scratch, int row, int firstColumn, int endColumn) {
        int columns = endColumn - firstColumn;
        scratch.reserve(LANES, 0);
        double[] tile = scratch.aPanels;
        int aAt = of.aAt + row * of.aRow;
        int bAt = of.bAt + firstColumn;
        copy(1, columns, of.s, of.sAt + row * of.sRow + firstColumn, 0, tile, 0, 0);
        // The last rows of B may have no whole vector before the array ends.
        int whole = Math.max(0, Math.min(of.k, (of.b.length - LANES - bAt + of.bRow) / of.bRow));
        DoubleRowTiles.oneNarrow(whole, of.a, aAt, of.aColumn, of.b, bAt, of.bRow, tile);
        for (int p = whole; p < of.k; p++) {
            for (int j = 0; j < columns; j++) {
                tile[j] = Math.fma(of.a[aAt + p * of.aColumn], of.b[bAt + p * of.bRow + j], tile[j]);
            }
        }
        copy(1, columns, tile, 0, 0, of.c, of.cAt + row * of.cRow + firstColumn, 0);
    }

    private static void rows(DoubleOperands of, int rows, int columns, int aAt, int bAt, int sAt, int cAt) {
        int vectors = (columns + LANES - 1) / LANES;
        int first = vectors % 2;
        if (first == 1) {
            oneColumn(of, rows, of.b, bAt, of.bRow, aAt, of.s, sAt, of.sRow, of.c, cAt, of.cRow);
        }
        for (; first < vectors; first += 2) {
            int j0 = DoubleDirectTiles.column(first, vectors, columns);
            int next = DoubleDirectTiles.column(first + 1, vectors, columns) - j0;
            for (int row = 0; row < rows; row += ROWS) {
                DoubleDirectTiles.fourByTwo(
                        of.k,
                        Math.min(ROWS, rows - row),
                        of.a,
                        aAt + row * of.aRow,
                        of.aRow,
                        of.aColumn,
                        of.b,
                        bAt + j0,
                        of.bRow,
                        next,
                        of.s,
                        sAt + row * of.sRow + j0,
                        of.sRow,
                        next,
                        of.c,
                        cAt + row * of.cRow + j0,
                        of.cRow,
                        next);
            }
        }
    }

    private static void oneColumn(
            DoubleOperands of,
            int rows,
            double[] b,
            int bAt,
            int bRow,
            int aAt,
            double[] s,
            int sAt,
            int sRow,
            double[] c,
            int cAt,
            int cRow) {
        for (int row = 0; row < rows; row += COLUMN_ROWS) {
            DoubleDirectTiles.eightByOne(
                    of.k,
                    Math.min(COLUMN_ROWS, rows - row),
                    of.a,
                    aAt + row * of.aRow,
                    of.aRow,
                    of.aColumn,
                    b,
                    bAt,
                    bRow,
                    s,
                    sAt + row * sRow,
                    sRow,
                    c,
                    cAt + row * cRow,
                    cRow,
                    0);
        }
    }

    /** Works off a part of the result that has fewer columns than a vector: with vectors that are filled up. */
    static void runNarrow(
            DoubleOperands of, DoubleScratch scratch, int firstRow, int endRow, int firstColumn, int endColumn) {
        int columns = endColumn - firstColumn;
        scratch.reserve(COLUMN_ROWS * LANES, of.k * LANES);
        DoublePacking.narrow(
                of.k, columns, of.b, of.bAt + firstColumn * of.bColumn, of.bRow, of.bColumn, scratch.bPanels);
        double[] tile = scratch.aPanels;
        for (int row = firstRow; row < endRow; row += COLUMN_ROWS) {
            int rows = Math.min(COLUMN_ROWS, endRow - row);
            copy(rows, columns, of.s, of.sAt + row * of.sRow + firstColumn, of.sRow, tile, 0, LANES);
            oneColumn(of, rows, scratch.bPanels, 0, LANES, of.aAt + row * of.aRow, tile, 0, LANES, tile, 0, LANES);
            copy(rows, columns, tile, 0, LANES, of.c, of.cAt + row * of.cRow + firstColumn, of.cRow);
        }
    }

    private static void copy(
            int rows, int columns, double[] from, int fromAt, int fromRow, double[] to, int toAt, int toRow) {
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                to[toAt + i * toRow + j] = from[fromAt + i * fromRow + j];
            }
        }
    }
}
