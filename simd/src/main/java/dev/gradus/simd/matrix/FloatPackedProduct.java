package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.Split;
import dev.gradus.core.parallel.ParallelBody;
import dev.gradus.core.parallel.WorkerPool;
import java.util.Arrays;

/**
 * Large products of floats: B is packed into panels, so that tiles read it from caches in order, and A too, unless it
 * lies in memory as the tiles read it and has few columns to serve.
 *
 * <p>A large block of columns of B is packed first, by all threads together; of a small one each part packs what it
 * needs. Then each thread takes rows of the result, or columns if there are few rows, and goes through blocks of the
 * summed index: it packs a block of A where that is to be done and the columns before have not left it, and works off
 * its tiles. The panel of B that is in use stays in the first-level cache, the block of A in the second. Between two
 * blocks of the summed index the tiles rest one behind the other, as loads from C's rows, whose distance often is a
 * power of two, would wait for the stores of the tile before.
 */
final class FloatPackedProduct {

    private static final int ROWS = FloatPackedTiles.ROWS;
    private static final int PANEL = FloatPanels.COLUMNS;

    /**
     * The length of sums in a block. With vectors of 512 bits a panel of B then has 36 KiB, three quarters of the
     * first-level cache of most processors that have them; with shorter vectors half of a cache of 32 KiB or less.
     */
    private static final int BLOCK_DEPTH = 288;

    /** The longest sums for which A and B are packed at a time; over longer ones C is written and read again. */
    private static final int CHUNK_DEPTH = 8 * BLOCK_DEPTH;

    /** Rows of A in a block: 288 KiB of a second-level cache. */
    private static final int BLOCK_ROWS = 256;

    /** Bytes of B that are packed at a time: the share of one core in a third-level cache. */
    private static final int PACKED_B_BYTES = 2 << 20;

    /** Bytes of A that are packed at a time, as far as there is more than one block of columns. */
    private static final int PACKED_A_BYTES = 4 << 20;

    /** Columns that a block of B should have, however long the sums: enough for reading A again not to count. */
    private static final int LEAST_COLUMNS = 256;

    /** Up to so many columns packing A costs more than it gives, as each element is used that many times. */
    private static final int MOST_COLUMNS_UNPACKED = 1024;

    /** Bytes that come round to the same place in a first-level cache. */
    private static final int COLLIDING_BYTES = 4 << 10;

    /** Rows of a part: enough for packing and fetching a panel of B not to count. */
    private static final int LEAST_ROWS = 32;

    /** Elements of B up to which every part packs them for itself: a quarter of a second-level cache. */
    private static final int MOST_OWN = 64 << 10;

    private final FloatOperands of;
    private final WorkerPool pool;
    private final ParallelBody packing = this::packB;
    private final ParallelBody multiplying = this::multiply;
    private FloatPackedColumns[] bPanels = {};
    private float[][] aPanels = {};
    private float[][] tiles = {};
    private int packingParts;
    private int rowParts;
    private int columnParts;

    /** Whether each part packs the columns of B that it needs, for itself. */
    private boolean packsOwn;

    /** The part of the product that is packed. */
    private int firstRow;

    private int rows;
    private int firstDepth;
    private int depth;
    private int depthBlocks;
    private int firstColumn;
    private int columns;

    /** Whether A is packed at all, or at most where less than a tile's rows are left. */
    private boolean packsA;

    /** Whether A is not packed, because its rows lie in memory as the tiles read them. */
    private boolean readsRows;

    /** Whether A's panels are all kept for the next block of columns, and whether they have been already. */
    private boolean keepsA;

    private boolean hasA;

    FloatPackedProduct(FloatOperands of, WorkerPool pool) {
        this.of = of;
        this.pool = pool;
    }

    /** Computes the product, whose result has at least a vector's columns. */
    void run() {
        int parts = Split.parts(of.m, of.n, of.k, pool.threads(), Lanes.SERIAL_WORK);
        int depthChunks = blocks(of.k, CHUNK_DEPTH);
        int mostDepth = blocks(of.k, depthChunks);
        int columnChunks = blocks(of.n, Math.max(LEAST_COLUMNS, PACKED_B_BYTES / Float.BYTES / mostDepth));
        int mostRows = Math.max(BLOCK_ROWS * pool.threads(), PACKED_A_BYTES / Float.BYTES / mostDepth);
        keepsA = columnChunks > 1;
        boolean readable = !keepsA && of.n <= MOST_COLUMNS_UNPACKED;
        readsRows = readable && of.aColumn == 1;
        packsA = !readsRows && !(readable && ROWS == 8 && of.aRow == 1 && !collides());
        int rowChunks = keepsA ? blocks(of.m, mostRows) : 1;
        for (int rowChunk = 0; rowChunk < rowChunks; rowChunk++) {
            firstRow = Split.begin(rowChunk, rowChunks, of.m, ROWS);
            rows = Split.begin(rowChunk + 1, rowChunks, of.m, ROWS) - firstRow;
            for (int depthChunk = 0; depthChunk < depthChunks; depthChunk++) {
                firstDepth = Split.begin(depthChunk, depthChunks, of.k, 1);
                depth = Split.begin(depthChunk + 1, depthChunks, of.k, 1) - firstDepth;
                depthBlocks = blocks(depth, BLOCK_DEPTH);
                for (int chunk = 0; chunk < columnChunks; chunk++) {
                    firstColumn = Split.begin(chunk, columnChunks, of.n, PANEL);
                    columns = Split.begin(chunk + 1, columnChunks, of.n, PANEL) - firstColumn;
                    hasA = keepsA && chunk > 0;
                    runChunk(parts);
                }
            }
        }
    }

    /** Whether A's columns are at a distance at which they all want the same place in a cache. */
    private boolean collides() {
        return of.aColumn % (COLLIDING_BYTES / Float.BYTES) == 0;
    }

    private static int blocks(int length, int most) {
        return (length + most - 1) / most;
    }

    private void runChunk(int parts) {
        int panels = FloatPanels.count(columns);
        packingParts = parts == 1 ? 1 : Math.min(panels, 2 * pool.threads());
        if (!hasA) {
            arrange(parts, panels);
        }
        reserve(panels);
        if (!packsOwn) {
            pool.run(packingParts, packing);
        }
        pool.run(rowParts * columnParts, multiplying);
    }

    /**
     * Decides which part does what. What one core has packed comes slowly to another: so parts take columns where there
     * are enough, and pack them for themselves; and where B is small beside the rows, each part packs all of it.
     */
    private void arrange(int parts, int panels) {
        boolean byColumns = parts > 1 && rows <= BLOCK_ROWS && panels >= 2 * pool.threads();
        rowParts = byColumns ? 1 : rowParts(parts);
        columnParts = byColumns ? pool.threads() : Math.min(parts / rowParts, panels);
        packsOwn = byColumns || parts > 1 && panels * PANEL * depth <= MOST_OWN && columnParts == 1;
    }

    /** Parts of rows, as each packs its rows of A; only if there are too few, parts of columns too. */
    private int rowParts(int parts) {
        int count = parts;
        while (count > 1 && (rows < count * LEAST_ROWS || parts % count != 0)) {
            count--;
        }
        return count;
    }

    private void reserve(int panels) {
        int parts = rowParts * columnParts;
        if (aPanels.length < parts) {
            aPanels = Arrays.copyOf(aPanels, parts);
            tiles = Arrays.copyOf(tiles, parts);
        }
        reserveB(parts, panels);
        int rowsOfPart = blocks(blocks(rows, ROWS), rowParts) * ROWS;
        int rowsOfBlock = Math.min(rowsOfPart, BLOCK_ROWS);
        int aLength =
                !packsA ? ROWS * BLOCK_DEPTH : keepsA ? rowsOfPart * depth : rowsOfBlock * blocks(depth, depthBlocks);
        int tilesLength = depthBlocks == 1 ? 0 : rowsOfBlock * PANEL * blocks(panels, columnParts);
        for (int part = 0; part < parts; part++) {
            aPanels[part] = atLeast(aLength, aPanels[part]);
            tiles[part] = atLeast(tilesLength, tiles[part]);
        }
    }

    private void reserveB(int parts, int panels) {
        int count = packsOwn ? parts : 1;
        for (int i = bPanels.length; i < count; i++) {
            bPanels = Arrays.copyOf(bPanels, i + 1);
            bPanels[i] = new FloatPackedColumns();
        }
        for (int part = 0; part < count; part++) {
            int columnPart = packsOwn ? part % columnParts : 0;
            int columnsCount = packsOwn ? columnParts : 1;
            int begin = Split.begin(columnPart, columnsCount, panels, 1);
            bPanels[part].reserve(begin, Split.begin(columnPart + 1, columnsCount, panels, 1), depth);
        }
    }

    private static float[] atLeast(int length, float[] array) {
        return array == null || array.length < length ? new float[length] : array;
    }

    /** Where a block of the summed index begins, counted from the first that is packed. */
    private int depthBegin(int block) {
        return Split.begin(block, depthBlocks, depth, 1);
    }

    private void packB(int part) {
        int panels = FloatPanels.count(columns);
        int firstPanel = Split.begin(part, packingParts, panels, 1);
        int endPanel = Split.begin(part + 1, packingParts, panels, 1);
        packB(bPanels[0], firstPanel, endPanel);
    }

    private void packB(FloatPackedColumns packed, int firstPanel, int endPanel) {
        int bAt = of.bAt + firstDepth * of.bRow + firstColumn * of.bColumn;
        for (int block = 0; block < depthBlocks; block++) {
            int p = depthBegin(block);
            packed.pack(of, bAt, columns, p, depthBegin(block + 1) - p, firstPanel, endPanel);
        }
    }

    private void multiply(int part) {
        int rowPart = part / columnParts;
        int columnPart = part % columnParts;
        int panels = FloatPanels.count(columns);
        int firstPanel = Split.begin(columnPart, columnParts, panels, 1);
        int endPanel = Split.begin(columnPart + 1, columnParts, panels, 1);
        int begin = Split.begin(rowPart, rowParts, rows, ROWS);
        int length = Split.begin(rowPart + 1, rowParts, rows, ROWS) - begin;
        if (packsOwn) {
            packB(bPanels[part], firstPanel, endPanel);
        }
        int rowBlocks = blocks(length, BLOCK_ROWS);
        for (int block = 0; block < rowBlocks; block++) {
            int before = Split.begin(block, rowBlocks, length, ROWS);
            int row = firstRow + begin + before;
            int endRow = firstRow + begin + Split.begin(block + 1, rowBlocks, length, ROWS);
            multiplyRows(part, row, endRow, keepsA ? before * depth : 0, firstPanel, endPanel);
            if (firstDepth + depth == of.k) {
                int column = firstColumn + FloatPanels.begin(firstPanel, columns);
                of.finished(row, endRow, column, firstColumn + FloatPanels.begin(endPanel, columns));
            }
        }
    }

    private void multiplyRows(int part, int row, int endRow, int aAt, int firstPanel, int endPanel) {
        int paddedRows = blocks(endRow - row, ROWS) * ROWS;
        for (int block = 0; block < depthBlocks; block++) {
            int p = depthBegin(block);
            int length = depthBegin(block + 1) - p;
            int at = keepsA ? aAt + p * paddedRows : 0;
            if (packsA && !hasA) {
                packA(firstDepth + p, length, row, endRow, aPanels[part], at);
            } else if (!packsA && !readsRows && endRow - row < paddedRows) {
                packA(firstDepth + p, length, row + paddedRows - ROWS, endRow, aPanels[part], at);
            }
            for (int panel = firstPanel; panel < endPanel; panel++) {
                int tilesAt = (panel - firstPanel) * paddedRows * PANEL;
                multiplyPanel(
                        block,
                        length,
                        row,
                        endRow,
                        panel,
                        bPanels[packsOwn ? part : 0],
                        aPanels[part],
                        at,
                        tiles[part],
                        tilesAt);
            }
        }
    }

    private void packA(int p, int length, int row, int endRow, float[] panels, int panelsAt) {
        int at = panelsAt;
        for (int i = row; i < endRow; i += ROWS) {
            int from = of.aAt + i * of.aRow + p * of.aColumn;
            FloatPacking.rows(length, Math.min(ROWS, endRow - i), of.a, from, of.aRow, of.aColumn, panels, at);
            at += ROWS * length;
        }
    }

    /** Works off the tiles of a block of rows and one panel of B. */
    private void multiplyPanel(
            int block,
            int length,
            int row,
            int endRow,
            int panel,
            FloatPackedColumns columnPanels,
            float[] rowPanels,
            int rowPanelsAt,
            float[] resting,
            int restingAt) {
        int column = firstColumn + FloatPanels.first(panel, columns);
        int next = firstColumn + FloatPanels.second(panel, columns) - column;
        boolean first = block == 0;
        boolean last = block == depthBlocks - 1;
        // The chains go on where the block before has left them.
        boolean goesOn = firstDepth > 0;
        float[] s = !first ? resting : goesOn ? of.c : of.s;
        int sRow = !first ? PANEL : goesOn ? of.cRow : of.sRow;
        int sAt = !first ? restingAt : (goesOn ? of.cAt : of.sAt) + row * sRow + column;
        int sNext = first ? next : PANEL / 2;
        float[] c = last ? of.c : resting;
        int cRow = last ? of.cRow : PANEL;
        int cAt = last ? of.cAt + row * cRow + column : restingAt;
        int cNext = last ? next : PANEL / 2;
        int bAt = columnPanels.at(depthBegin(block), length, panel);
        int aAt = of.aAt + row * of.aRow + (firstDepth + depthBegin(block)) * of.aColumn;
        float[] b = columnPanels.panels();
        if (readsRows) {
            for (int i = 0; i < endRow - row; i += FloatRowPanelTiles.ROWS) {
                FloatRowPanelTiles.tile(
                        length,
                        Math.min(FloatRowPanelTiles.ROWS, endRow - row - i),
                        of.a,
                        aAt + i * of.aRow,
                        of.aRow,
                        b,
                        bAt,
                        s,
                        sAt + i * sRow,
                        sRow,
                        sNext,
                        c,
                        cAt + i * cRow,
                        cRow,
                        cNext);
            }
            return;
        }
        for (int i = 0; i < endRow - row; i += ROWS) {
            int tileRows = Math.min(ROWS, endRow - row - i);
            boolean packed = packsA || tileRows < ROWS;
            FloatPackedTiles.tile(
                    length,
                    tileRows,
                    packed ? rowPanels : of.a,
                    packed ? rowPanelsAt + (packsA ? i * length : 0) : aAt + i,
                    packed ? ROWS : of.aColumn,
                    b,
                    bAt,
                    s,
                    sAt + i * sRow,
                    sRow,
                    sNext,
                    c,
                    cAt + i * cRow,
                    cRow,
                    cNext);
        }
    }
}
