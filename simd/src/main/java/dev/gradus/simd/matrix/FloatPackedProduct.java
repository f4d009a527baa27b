package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.Split;
import dev.gradus.core.parallel.ParallelBody;
import dev.gradus.core.parallel.WorkerPool;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

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

    /** One for each thread, and which of them are at work. */
    private final FloatPackedPart[] workers;

    private final AtomicIntegerArray atWork;
    private AccessToA access;
    private int rowParts;
    private int columnParts;

    FloatPackedProduct(FloatOperands of, WorkerPool pool) {
        this.of = of;
        this.pool = pool;
        this.workers = new FloatPackedPart[pool.threads()];
        Arrays.setAll(workers, i -> new FloatPackedPart(of));
        this.atWork = new AtomicIntegerArray(pool.threads());
    }

    /** Computes the product, whose result has at least a vector's columns. */
    void run() {
        access = AccessToA.of(of.n, of.k, of.aColumn, Float.BYTES, ROWS);
        arrange((long) of.m * of.n * of.k < Lanes.SERIAL_WORK ? 1 : pool.threads());
        pool.run(rowParts * columnParts, this);
    }

    private void arrange(int threads) {
        int panels = FloatPanels.count(of.n);
        int blocks = FloatPackedPart.blocks(panels, FloatPackedPart.panels(of.k));
        if (threads > 1 && blocks > threads && access == AccessToA.BY_ROWS) {
            // Who is done with a block takes the next: cores are not equally fast, or have something else to do.
            rowParts = 1;
            columnParts = Math.min(panels, FloatPackedPart.blocks(blocks, threads) * threads);
        } else {
            arrangeEvenly(threads, panels);
        }
    }

    /** As many parts as threads, as more would pack more; so that the largest of them is done soonest. */
    private void arrangeEvenly(int count, int panels) {
        int tileRows = FloatPackedPart.blocks(of.m, ROWS);
        long least = Long.MAX_VALUE;
        for (int columns = Math.min(count, panels); columns > 0; columns--) {
            int rows = Math.min(count / columns, tileRows);
            long columnsOfPart = (long) FloatPanels.COLUMNS * FloatPackedPart.blocks(panels, columns);
            long rowsOfPart = (long) ROWS * FloatPackedPart.blocks(tileRows, rows);
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
        int worker = 0;
        while (!atWork.compareAndSet(worker, 0, 1)) {
            worker = (worker + 1) % workers.length;
        }
        try {
            run(part, worker);
        } finally {
            atWork.set(worker, 0);
        }
    }

    private void run(int part, int worker) {
        int rowPart = part / columnParts;
        int columnPart = part % columnParts;
        int panels = FloatPanels.count(of.n);
        workers[worker].run(
                access,
                Split.begin(rowPart, rowParts, of.m, ROWS),
                Split.begin(rowPart + 1, rowParts, of.m, ROWS),
                Split.begin(columnPart, columnParts, panels, 1),
                Split.begin(columnPart + 1, columnParts, panels, 1));
    }
}
