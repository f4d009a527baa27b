package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.BlockAction;
import dev.gradus.core.kernel.FloatChains;
import dev.gradus.core.kernel.Split;
import dev.gradus.core.parallel.ParallelBody;
import dev.gradus.core.parallel.WorkerPool;
import java.util.Arrays;

/** The product of float matrices on the Vector API: chooses how to go about it, and shares the work. */
final class VectorFloatProduct implements ParallelBody {

    private static final int LANES = Lanes.FLOATS.length();

    /** Up to so many multiply-adds a call is nothing but overhead. */
    private static final int TINY_WORK = 64;

    /** Products of fewer multiply-adds do not pay for packing or filling up. */
    private static final int SMALL_WORK = 1_000;

    /** Products of fewer multiply-adds read A and B where they are, if B's rows are contiguous. */
    private static final int PACKING_WORK = 500_000;

    /** Rows of C below which packing B does not pay: each of its elements is used so many times. */
    private static final int PACKING_ROWS = 12;

    /** Rows of C below which transposing B does not pay. */
    private static final int TRANSPOSING_ROWS = 3;

    private final WorkerPool pool;
    private final FloatOperands of = new FloatOperands();
    private final FloatPackedProduct packed;
    private FloatScratch[] scratch = {};
    private float[] zeros = {};
    private int rowParts;
    private int columnParts;

    VectorFloatProduct(WorkerPool pool) {
        this.pool = pool;
        this.packed = new FloatPackedProduct(of, pool);
    }

    /** {@code C = S + A·B} as the interface specifies it, with strides for rows and columns of A and B. */
    void multiply(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aRow,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            int bColumn,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow,
            BlockAction done) {
        if ((long) m * n * k <= TINY_WORK) {
            FloatChains.multiplyTiny(m, n, k, a, aAt, aRow, aColumn, b, bAt, bRow, bColumn, s, sAt, sRow, c, cAt, cRow);
            if (done != null && m > 0 && n > 0) {
                done.finished(0, m, 0, n);
            }
            return;
        }
        if (n == 1 && cRow == 1 && aRow == 1 && (s == null || sRow == 1) && done == null) {
            // One column that lies in memory like a row: Cᵀ = Sᵀ + Bᵀ·Aᵀ has the same chains, and long rows.
            set(1, m, k, b, bAt, 1, bRow, a, aAt, aColumn, 1, c, cAt, 1, null);
        } else {
            set(m, n, k, a, aAt, aRow, aColumn, b, bAt, bRow, bColumn, c, cAt, cRow, done);
        }
        setStart(s, sAt, sRow);
        share();
    }

    private void set(
            int m,
            int n,
            int k,
            float[] a,
            int aAt,
            int aRow,
            int aColumn,
            float[] b,
            int bAt,
            int bRow,
            int bColumn,
            float[] c,
            int cAt,
            int cRow,
            BlockAction done) {
        of.m = m;
        of.n = n;
        of.k = k;
        of.a = a;
        of.aAt = aAt;
        of.aRow = aRow;
        of.aColumn = aColumn;
        of.b = b;
        of.bAt = bAt;
        of.bRow = bRow;
        of.bColumn = bColumn;
        of.c = c;
        of.cAt = cAt;
        of.cRow = cRow;
        of.done = done;
    }

    /** Zeros are a row that serves all rows: so all three starts are one thing for the tiles. */
    private void setStart(float[] s, int sAt, int sRow) {
        if (s == null && zeros.length < of.n) {
            zeros = new float[of.n];
        }
        of.s = s == null ? zeros : s;
        of.sAt = s == null ? 0 : sAt;
        of.sRow = s == null ? 0 : sRow;
    }

    private void share() {
        long work = (long) of.m * of.n * of.k;
        boolean contiguous = of.bColumn == 1;
        boolean packs = contiguous
                ? work >= PACKING_WORK && of.m >= PACKING_ROWS
                : work >= SMALL_WORK && of.m >= TRANSPOSING_ROWS;
        if (packs && of.n >= LANES) {
            packed.run();
            return;
        }
        int parts = Split.parts(of.m, of.n, of.k, pool.threads(), Lanes.SERIAL_WORK);
        rowParts = Split.rowParts(of.m, of.n, parts);
        columnParts = parts / rowParts;
        while (scratch.length < parts) {
            scratch = Arrays.copyOf(scratch, scratch.length + 1);
            scratch[scratch.length - 1] = new FloatScratch();
        }
        pool.run(parts, this);
    }

    @Override
    public void run(int part) {
        int rowPart = part / columnParts;
        int columnPart = part % columnParts;
        int row = Split.begin(rowPart, rowParts, of.m, FloatPackedTiles.ROWS);
        int endRow = Split.begin(rowPart + 1, rowParts, of.m, FloatPackedTiles.ROWS);
        int column = Split.begin(columnPart, columnParts, of.n, FloatPackedTiles.WIDTH * LANES);
        int endColumn = Split.begin(columnPart + 1, columnParts, of.n, FloatPackedTiles.WIDTH * LANES);
        if (row == endRow || column == endColumn) {
            return;
        }
        int rows = endRow - row;
        int columns = endColumn - column;
        long work = (long) rows * columns * of.k;
        if (columns < LANES) {
            if (4 * columns < LANES || work < SMALL_WORK) {
                chains(row, endRow, column, endColumn);
            } else if (rows == 1 && of.bColumn == 1) {
                FloatDirectProduct.runNarrowRow(of, scratch[part], row, column, endColumn);
                of.finished(row, endRow, column, endColumn);
            } else {
                FloatDirectProduct.runNarrow(of, scratch[part], row, endRow, column, endColumn);
                of.finished(row, endRow, column, endColumn);
            }
        } else if (of.bColumn == 1) {
            FloatDirectProduct.run(of, row, endRow, column, endColumn);
            of.finished(row, endRow, column, endColumn);
        } else {
            chains(row, endRow, column, endColumn);
        }
    }

    private void chains(int row, int endRow, int column, int endColumn) {
        FloatChains.multiply(
                endRow - row,
                endColumn - column,
                of.k,
                of.a,
                of.aAt + row * of.aRow,
                of.aRow,
                of.aColumn,
                of.b,
                of.bAt + column * of.bColumn,
                of.bRow,
                of.bColumn,
                of.s,
                of.sAt + row * of.sRow + column,
                of.sRow,
                of.c,
                of.cAt + row * of.cRow + column,
                of.cRow);
        of.finished(row, endRow, column, endColumn);
    }
}
