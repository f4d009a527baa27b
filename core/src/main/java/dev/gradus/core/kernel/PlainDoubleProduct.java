package dev.gradus.core.kernel;

import dev.gradus.core.parallel.ParallelBody;
import dev.gradus.core.parallel.WorkerPool;
import java.util.Arrays;

/**
 * The product of double matrices in plain Java. Blocks of B are copied into one array per row, for the sake of
 * {@link DoubleRows}; narrow and small products go to {@link DoubleChains}.
 */
final class PlainDoubleProduct implements ParallelBody {

    /** Up to so many multiply-adds a call is nothing but overhead. */
    private static final int TINY_WORK = 64;

    /** Columns below which a row is too short for vectors to pay. */
    private static final int NARROW = 16;

    /** Products of fewer multiply-adds do not pay for the copying of B. */
    private static final int SMALL_WORK = 2_000;

    /** Fewer rows than this do not pay for the transposing of B. */
    private static final int FEW_ROWS = 4;

    /** Rows of B in a block. */
    private static final int BLOCK_ROWS = 128;

    /** Columns in a block: two rows of B and two of C stay in the first-level cache. */
    private static final int BLOCK_COLUMNS = 256;

    private final WorkerPool pool;
    private Scratch[] scratch = {};
    private int m;
    private int n;
    private int k;
    private double[] a;
    private int aAt;
    private int aRow;
    private int aColumn;
    private double[] b;
    private int bAt;
    private int bRow;
    private int bColumn;
    private double[] s;
    private int sAt;
    private int sRow;
    private double[] c;
    private int cAt;
    private int cRow;
    private BlockAction done;
    private int rowParts;
    private int columnParts;

    PlainDoubleProduct(WorkerPool pool) {
        this.pool = pool;
    }

    /** {@code C = S + A·B} as {@link MatrixKernels} specifies it, with strides for rows and columns of A and B. */
    void multiply(
            int m,
            int n,
            int k,
            double[] a,
            int aAt,
            int aRow,
            int aColumn,
            double[] b,
            int bAt,
            int bRow,
            int bColumn,
            double[] s,
            int sAt,
            int sRow,
            double[] c,
            int cAt,
            int cRow,
            BlockAction done) {
        if ((long) m * n * k <= TINY_WORK) {
            DoubleChains.multiplyTiny(
                    m, n, k, a, aAt, aRow, aColumn, b, bAt, bRow, bColumn, s, sAt, sRow, c, cAt, cRow);
            if (done != null && m > 0 && n > 0) {
                done.finished(0, m, 0, n);
            }
            return;
        }
        this.m = m;
        this.n = n;
        this.k = k;
        this.a = a;
        this.aAt = aAt;
        this.aRow = aRow;
        this.aColumn = aColumn;
        this.b = b;
        this.bAt = bAt;
        this.bRow = bRow;
        this.bColumn = bColumn;
        this.s = s;
        this.sAt = sAt;
        this.sRow = sRow;
        this.c = c;
        this.cAt = cAt;
        this.cRow = cRow;
        this.done = done;
        share();
    }

    private void share() {
        int parts = Split.parts(m, n, k, pool.threads(), Split.SERIAL_WORK);
        // Each part copies the columns of B that it needs, so a split by columns copies nothing twice.
        boolean byColumns = n >= parts * BLOCK_COLUMNS;
        columnParts = byColumns ? parts : 1;
        rowParts = byColumns ? 1 : Math.min(parts, m);
        int scratchNeeded = rowParts * columnParts;
        while (scratch.length < scratchNeeded) {
            scratch = Arrays.copyOf(scratch, scratch.length + 1);
            scratch[scratch.length - 1] = new Scratch();
        }
        pool.run(scratchNeeded, this);
    }

    @Override
    public void run(int part) {
        int rowPart = part / columnParts;
        int columnPart = part % columnParts;
        int firstRow = Split.begin(rowPart, rowParts, m, 2);
        int endRow = Split.begin(rowPart + 1, rowParts, m, 2);
        int firstColumn = Split.begin(columnPart, columnParts, n, NARROW);
        int endColumn = Split.begin(columnPart + 1, columnParts, n, NARROW);
        if (firstRow == endRow || firstColumn == endColumn) {
            return;
        }
        int rows = endRow - firstRow;
        int columns = endColumn - firstColumn;
        boolean transposing = bColumn != 1;
        if (columns < NARROW || (long) rows * columns * k < SMALL_WORK || transposing && rows < FEW_ROWS) {
            DoubleChains.multiply(
                    rows,
                    columns,
                    k,
                    a,
                    aAt + firstRow * aRow,
                    aRow,
                    aColumn,
                    b,
                    bAt + firstColumn * bColumn,
                    bRow,
                    bColumn,
                    s,
                    sAt + firstRow * sRow + firstColumn,
                    sRow,
                    c,
                    cAt + firstRow * cRow + firstColumn,
                    cRow);
            finish(firstRow, endRow, firstColumn, endColumn);
            return;
        }
        for (int column = firstColumn; column < endColumn; column += BLOCK_COLUMNS) {
            int end = Math.min(column + BLOCK_COLUMNS, endColumn);
            multiplyColumns(scratch[part], firstRow, endRow, column, end);
            finish(firstRow, endRow, column, end);
        }
    }

    private void finish(int firstRow, int endRow, int firstColumn, int endColumn) {
        if (done != null) {
            done.finished(firstRow, endRow, firstColumn, endColumn);
        }
    }

    private void multiplyColumns(Scratch scratch, int firstRow, int endRow, int firstColumn, int endColumn) {
        int width = endColumn - firstColumn;
        for (int p = 0; p < k; p += BLOCK_ROWS) {
            int depth = Math.min(BLOCK_ROWS, k - p);
            copyRows(scratch.rows, p, depth, firstColumn, width);
            // The chain goes on where the block before has left it.
            boolean first = p == 0;
            double[] start = first ? s : c;
            int startAt = (first ? sAt : cAt) + firstColumn;
            int startRow = first ? sRow : cRow;
            int i = firstRow;
            for (; i + 1 < endRow; i += 2) {
                load(start, startAt + i * startRow, scratch.upper, width);
                load(start, startAt + (i + 1) * startRow, scratch.lower, width);
                twoRows(scratch, aAt + i * aRow + p * aColumn, depth, width);
                System.arraycopy(scratch.upper, 0, c, cAt + i * cRow + firstColumn, width);
                System.arraycopy(scratch.lower, 0, c, cAt + (i + 1) * cRow + firstColumn, width);
            }
            if (i < endRow) {
                load(start, startAt + i * startRow, scratch.upper, width);
                oneRow(scratch, aAt + i * aRow + p * aColumn, depth, width);
                System.arraycopy(scratch.upper, 0, c, cAt + i * cRow + firstColumn, width);
            }
        }
    }

    private static void load(double[] start, int startAt, double[] row, int width) {
        if (start == null) {
            Arrays.fill(row, 0, width, 0);
        } else {
            System.arraycopy(start, startAt, row, 0, width);
        }
    }

    private void twoRows(Scratch scratch, int upperAt, int depth, int width) {
        double[][] rows = scratch.rows;
        int step = aColumn;
        int upper = upperAt;
        int lower = upperAt + aRow;
        int p = 0;
        for (; p + 1 < depth; p += 2) {
            DoubleRows.twoTimesTwo(
                    width,
                    a[upper],
                    a[upper + step],
                    a[lower],
                    a[lower + step],
                    rows[p],
                    rows[p + 1],
                    scratch.upper,
                    scratch.lower);
            upper += 2 * step;
            lower += 2 * step;
        }
        for (; p < depth; p++) {
            DoubleRows.oneTimesOne(width, a[upper], rows[p], scratch.upper);
            DoubleRows.oneTimesOne(width, a[lower], rows[p], scratch.lower);
            upper += step;
            lower += step;
        }
    }

    private void oneRow(Scratch scratch, int at, int depth, int width) {
        double[][] rows = scratch.rows;
        int step = aColumn;
        int index = at;
        int p = 0;
        for (; p + 3 < depth; p += 4) {
            DoubleRows.oneTimesFour(
                    width,
                    a[index],
                    a[index + step],
                    a[index + 2 * step],
                    a[index + 3 * step],
                    rows[p],
                    rows[p + 1],
                    rows[p + 2],
                    rows[p + 3],
                    scratch.upper);
            index += 4 * step;
        }
        for (; p < depth; p++) {
            DoubleRows.oneTimesOne(width, a[index], rows[p], scratch.upper);
            index += step;
        }
    }

    private void copyRows(double[][] rows, int first, int depth, int firstColumn, int width) {
        int at = bAt + first * bRow + firstColumn * bColumn;
        if (bColumn == 1) {
            for (int p = 0; p < depth; p++) {
                System.arraycopy(b, at + p * bRow, rows[p], 0, width);
            }
            return;
        }
        int p = 0;
        for (; p + 3 < depth; p += 4) {
            transposeFour(b, at + p * bRow, bRow, bColumn, rows[p], rows[p + 1], rows[p + 2], rows[p + 3], width);
        }
        for (; p < depth; p++) {
            double[] row = rows[p];
            for (int j = 0; j < width; j++) {
                row[j] = b[at + p * bRow + j * bColumn];
            }
        }
    }

    /** Four rows at a time, as each of the scattered loads brings a cache line that holds all four. */
    private static void transposeFour(
            double[] b, int bAt, int bRow, int bColumn, double[] r0, double[] r1, double[] r2, double[] r3, int width) {
        int index = bAt;
        for (int j = 0; j < width; j++) {
            r0[j] = b[index];
            r1[j] = b[index + bRow];
            r2[j] = b[index + 2 * bRow];
            r3[j] = b[index + 3 * bRow];
            index += bColumn;
        }
    }

    /** What one part works in. */
    private static final class Scratch {
        final double[][] rows = new double[BLOCK_ROWS][BLOCK_COLUMNS];
        final double[] upper = new double[BLOCK_COLUMNS];
        final double[] lower = new double[BLOCK_COLUMNS];
    }
}
