package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.Split;
import dev.gradus.core.parallel.ParallelBody;
import dev.gradus.core.parallel.WorkerPool;
import java.util.Arrays;

/**
 * Large products of floats, shared among threads: each takes a rectangle of the result and packs what it needs for
 * itself, as what one core has packed comes slowly to another.
 */
final class FloatPackedProduct implements ParallelBody {

    private static final int ROWS = FloatPackedTiles.ROWS;

    /** So many rows of tiles take as long as packing the columns of B that they all read. */
    private static final int ROWS_LIKE_PACKING_B = 32;

    /** So many columns of tiles take as long as fetching the rows of A that they read; packing takes as long again. */
    private static final int COLUMNS_LIKE_READING_A = 32;

    private final FloatOperands of;
    private final WorkerPool pool;
    private FloatPackedPart[] parts = {};
    private AccessToA access;
    private int rowParts;
    private int columnParts;

    FloatPackedProduct(FloatOperands of, WorkerPool pool) {
        this.of = of;
        this.pool = pool;
    }

    /** Computes the product, whose result has at least a vector's columns. */
    void run() {
        access = AccessToA.of(of.n, of.k, of.aColumn, Float.BYTES, ROWS);
        // More parts than threads would end more evenly when something else wants a core, but pack more.
        arrange((long) of.m * of.n * of.k < Lanes.SERIAL_WORK ? 1 : pool.threads());
        int count = rowParts * columnParts;
        for (int part = parts.length; part < count; part++) {
            parts = Arrays.copyOf(parts, part + 1);
            parts[part] = new FloatPackedPart(of);
        }
        pool.run(count, this);
    }

    /** Chooses how many parts of rows and of columns there are, so that the largest of them is done soonest. */
    private void arrange(int count) {
        int panels = FloatPanels.count(of.n);
        int tileRows = (of.m + ROWS - 1) / ROWS;
        long least = Long.MAX_VALUE;
        for (int columns = Math.min(count, panels); columns > 0; columns--) {
            int rows = Math.min(count / columns, tileRows);
            long columnsOfPart = (long) FloatPanels.COLUMNS * ((panels + columns - 1) / columns);
            long rowsOfPart = (long) ROWS * ((tileRows + rows - 1) / rows);
            long readingA = COLUMNS_LIKE_READING_A * rowsOfPart * (access == AccessToA.PACKED ? 2 : 1);
            long time = (rowsOfPart + ROWS_LIKE_PACKING_B) * columnsOfPart + readingA;
            if (time < least) {
                least = time;
                rowParts = rows;
                columnParts = columns;
            }
        }
    }

    @Override
    public void run(int part) {
        int rowPart = part / columnParts;
        int columnPart = part % columnParts;
        int panels = FloatPanels.count(of.n);
        parts[part].run(
                access,
                Split.begin(rowPart, rowParts, of.m, ROWS),
                Split.begin(rowPart + 1, rowParts, of.m, ROWS),
                Split.begin(columnPart, columnParts, panels, 1),
                Split.begin(columnPart + 1, columnParts, panels, 1));
    }
}
