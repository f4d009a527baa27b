package dev.gradus.simd.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of large products of floats: tiles of the result, {@link #ROWS} rows by {@value #WIDTH} vectors.
 * Their sums stay in registers while A and B stream by, packed in the order in which they are read.
 *
 * <p>In A's groups the rows lie interleaved, in B's panels the vectors of one row lie side by side. A tile that has
 * less than its number of rows works on the last of them several times, with the same result each time, and the same
 * holds for columns. All starts are read before anything is written, so that this is right when a product adds to what
 * is there.
 *
 * <p>Tiles take more arguments than is pleasant, as each tile has to be one method: a vector that crosses a call which
 * is not inlined becomes an object.
 */
final class FloatPackedTiles {

    /** Vectors in a row of a tile. */
    static final int WIDTH = 2;

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int LANES = FLOATS.length();

    /**
     * Rows of a tile. Processors with vectors of 512 bits have 32 registers for them, the others 16. (Six rows would
     * fit into 16 registers too and are the fastest on JDK 17, but JDK 25 spills them.)
     */
    static final int ROWS = FLOATS.vectorBitSize() == 512 ? 8 : 4;

    /** Rows of A that are packed together: as many as a vector copies at once, and at least those of a tile. */
    static final int GROUP = Math.max(ROWS, LANES);

    private FloatPackedTiles() {}

    /**
     * Works off a tile. In S and C the second vector of a row lies {@code next} after the first.
     *
     * @param rows how many rows there are, at most {@link #ROWS}
     * @param aColumn how far A's columns are apart: {@link #GROUP} if A is packed, which it must be for tiles of four
     *     rows
     */
    static void tile(
            int depth,
            int rows,
            float[] a,
            int aAt,
            int aColumn,
            float[] b,
            int bAt,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow,
            int next) {
        if (ROWS == 8) {
            eightByTwo(depth, rows, a, aAt, aColumn, b, bAt, s, sAt, sRow, c, cAt, cRow, next);
        } else {
            fourByTwo(depth, rows, a, aAt, b, bAt, s, sAt, sRow, c, cAt, cRow, next);
        }
    }

    /** Up to four rows by two vectors. */
    private static void fourByTwo(
            int depth,
            int rows,
            float[] a,
            int aAt,
            float[] b,
            int bAt,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow,
            int next) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt);
        FloatVector c01 = FloatVector.fromArray(FLOATS, s, sAt + next);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + next);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow);
        FloatVector c21 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + next);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow);
        FloatVector c31 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + next);
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bAt + p * (2 * LANES));
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, bAt + p * (2 * LANES) + LANES);
            FloatVector a0All = FloatVector.broadcast(FLOATS, a[aAt + p * GROUP]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            FloatVector a1All = FloatVector.broadcast(FLOATS, a[aAt + p * GROUP + 1]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            FloatVector a2All = FloatVector.broadcast(FLOATS, a[aAt + p * GROUP + 2]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            FloatVector a3All = FloatVector.broadcast(FLOATS, a[aAt + p * GROUP + 3]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + next);
        c10.intoArray(c, cAt + r1 * cRow);
        c11.intoArray(c, cAt + r1 * cRow + next);
        c20.intoArray(c, cAt + r2 * cRow);
        c21.intoArray(c, cAt + r2 * cRow + next);
        c30.intoArray(c, cAt + r3 * cRow);
        c31.intoArray(c, cAt + r3 * cRow + next);
    }

    /**
     * Up to eight rows by two vectors, for processors that have 32 registers for them. In A the elements of a column
     * must lie side by side, as many as eight; with more than one index to A the compiler would run out of registers.
     */
    private static void eightByTwo(
            int depth,
            int rows,
            float[] a,
            int aAt,
            int aColumn,
            float[] b,
            int bAt,
            float[] s,
            int sAt,
            int sRow,
            float[] c,
            int cAt,
            int cRow,
            int next) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        int r4 = Math.min(4, rows - 1);
        int r5 = Math.min(5, rows - 1);
        int r6 = Math.min(6, rows - 1);
        int r7 = Math.min(7, rows - 1);
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt);
        FloatVector c01 = FloatVector.fromArray(FLOATS, s, sAt + next);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + next);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow);
        FloatVector c21 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + next);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow);
        FloatVector c31 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + next);
        FloatVector c40 = FloatVector.fromArray(FLOATS, s, sAt + r4 * sRow);
        FloatVector c41 = FloatVector.fromArray(FLOATS, s, sAt + r4 * sRow + next);
        FloatVector c50 = FloatVector.fromArray(FLOATS, s, sAt + r5 * sRow);
        FloatVector c51 = FloatVector.fromArray(FLOATS, s, sAt + r5 * sRow + next);
        FloatVector c60 = FloatVector.fromArray(FLOATS, s, sAt + r6 * sRow);
        FloatVector c61 = FloatVector.fromArray(FLOATS, s, sAt + r6 * sRow + next);
        FloatVector c70 = FloatVector.fromArray(FLOATS, s, sAt + r7 * sRow);
        FloatVector c71 = FloatVector.fromArray(FLOATS, s, sAt + r7 * sRow + next);
        int aIndex = aAt;
        for (int p = 0; p < depth; p++) {
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bAt + p * (2 * LANES));
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, bAt + p * (2 * LANES) + LANES);
            FloatVector a0All = FloatVector.broadcast(FLOATS, a[aIndex]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            FloatVector a1All = FloatVector.broadcast(FLOATS, a[aIndex + 1]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            FloatVector a2All = FloatVector.broadcast(FLOATS, a[aIndex + 2]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            FloatVector a3All = FloatVector.broadcast(FLOATS, a[aIndex + 3]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
            FloatVector a4All = FloatVector.broadcast(FLOATS, a[aIndex + 4]);
            c40 = a4All.fma(b0, c40);
            c41 = a4All.fma(b1, c41);
            FloatVector a5All = FloatVector.broadcast(FLOATS, a[aIndex + 5]);
            c50 = a5All.fma(b0, c50);
            c51 = a5All.fma(b1, c51);
            FloatVector a6All = FloatVector.broadcast(FLOATS, a[aIndex + 6]);
            c60 = a6All.fma(b0, c60);
            c61 = a6All.fma(b1, c61);
            FloatVector a7All = FloatVector.broadcast(FLOATS, a[aIndex + 7]);
            c70 = a7All.fma(b0, c70);
            c71 = a7All.fma(b1, c71);
            aIndex += aColumn;
        }
        c00.intoArray(c, cAt);
        c01.intoArray(c, cAt + next);
        c10.intoArray(c, cAt + r1 * cRow);
        c11.intoArray(c, cAt + r1 * cRow + next);
        c20.intoArray(c, cAt + r2 * cRow);
        c21.intoArray(c, cAt + r2 * cRow + next);
        c30.intoArray(c, cAt + r3 * cRow);
        c31.intoArray(c, cAt + r3 * cRow + next);
        c40.intoArray(c, cAt + r4 * cRow);
        c41.intoArray(c, cAt + r4 * cRow + next);
        c50.intoArray(c, cAt + r5 * cRow);
        c51.intoArray(c, cAt + r5 * cRow + next);
        c60.intoArray(c, cAt + r6 * cRow);
        c61.intoArray(c, cAt + r6 * cRow + next);
        c70.intoArray(c, cAt + r7 * cRow);
        c71.intoArray(c, cAt + r7 * cRow + next);
    }
}
