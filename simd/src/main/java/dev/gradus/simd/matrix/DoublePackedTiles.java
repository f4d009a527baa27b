package dev.gradus.simd.matrix;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of large products of doubles: tiles of the result, {@link #ROWS} rows by {@value #WIDTH} vectors.
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
final class DoublePackedTiles {

    /** Vectors in a row of a tile. */
    static final int WIDTH = 2;

    private static final VectorSpecies<Double> DOUBLES = Lanes.DOUBLES;
    private static final int LANES = DOUBLES.length();

    /**
     * Rows of a tile. Processors with vectors of 512 bits have 32 registers for them, the others 16. (Six rows would
     * fit into 16 registers too and are the fastest on JDK 17, but JDK 25 spills them.)
     */
    static final int ROWS = DOUBLES.vectorBitSize() == 512 ? 8 : 4;

    /** Rows of A that are packed together: as many as a vector copies at once, and at least those of a tile. */
    static final int GROUP = Math.max(ROWS, LANES);

    private DoublePackedTiles() {}

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
            double[] a,
            int aAt,
            int aColumn,
            double[] b,
            int bAt,
            double[] s,
            int sAt,
            int sRow,
            double[] c,
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
            double[] a,
            int aAt,
            double[] b,
            int bAt,
            double[] s,
            int sAt,
            int sRow,
            double[] c,
            int cAt,
            int cRow,
            int next) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        DoubleVector c00 = DoubleVector.fromArray(DOUBLES, s, sAt);
        DoubleVector c01 = DoubleVector.fromArray(DOUBLES, s, sAt + next);
        DoubleVector c10 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow);
        DoubleVector c11 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow + next);
        DoubleVector c20 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow);
        DoubleVector c21 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow + next);
        DoubleVector c30 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow);
        DoubleVector c31 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow + next);
        for (int p = 0; p < depth; p++) {
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, bAt + p * (2 * LANES));
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, b, bAt + p * (2 * LANES) + LANES);
            DoubleVector a0All = DoubleVector.broadcast(DOUBLES, a[aAt + p * GROUP]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            DoubleVector a1All = DoubleVector.broadcast(DOUBLES, a[aAt + p * GROUP + 1]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            DoubleVector a2All = DoubleVector.broadcast(DOUBLES, a[aAt + p * GROUP + 2]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            DoubleVector a3All = DoubleVector.broadcast(DOUBLES, a[aAt + p * GROUP + 3]);
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
            double[] a,
            int aAt,
            int aColumn,
            double[] b,
            int bAt,
            double[] s,
            int sAt,
            int sRow,
            double[] c,
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
        DoubleVector c00 = DoubleVector.fromArray(DOUBLES, s, sAt);
        DoubleVector c01 = DoubleVector.fromArray(DOUBLES, s, sAt + next);
        DoubleVector c10 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow);
        DoubleVector c11 = DoubleVector.fromArray(DOUBLES, s, sAt + r1 * sRow + next);
        DoubleVector c20 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow);
        DoubleVector c21 = DoubleVector.fromArray(DOUBLES, s, sAt + r2 * sRow + next);
        DoubleVector c30 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow);
        DoubleVector c31 = DoubleVector.fromArray(DOUBLES, s, sAt + r3 * sRow + next);
        DoubleVector c40 = DoubleVector.fromArray(DOUBLES, s, sAt + r4 * sRow);
        DoubleVector c41 = DoubleVector.fromArray(DOUBLES, s, sAt + r4 * sRow + next);
        DoubleVector c50 = DoubleVector.fromArray(DOUBLES, s, sAt + r5 * sRow);
        DoubleVector c51 = DoubleVector.fromArray(DOUBLES, s, sAt + r5 * sRow + next);
        DoubleVector c60 = DoubleVector.fromArray(DOUBLES, s, sAt + r6 * sRow);
        DoubleVector c61 = DoubleVector.fromArray(DOUBLES, s, sAt + r6 * sRow + next);
        DoubleVector c70 = DoubleVector.fromArray(DOUBLES, s, sAt + r7 * sRow);
        DoubleVector c71 = DoubleVector.fromArray(DOUBLES, s, sAt + r7 * sRow + next);
        int aIndex = aAt;
        for (int p = 0; p < depth; p++) {
            DoubleVector b0 = DoubleVector.fromArray(DOUBLES, b, bAt + p * (2 * LANES));
            DoubleVector b1 = DoubleVector.fromArray(DOUBLES, b, bAt + p * (2 * LANES) + LANES);
            DoubleVector a0All = DoubleVector.broadcast(DOUBLES, a[aIndex]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            DoubleVector a1All = DoubleVector.broadcast(DOUBLES, a[aIndex + 1]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            DoubleVector a2All = DoubleVector.broadcast(DOUBLES, a[aIndex + 2]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            DoubleVector a3All = DoubleVector.broadcast(DOUBLES, a[aIndex + 3]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
            DoubleVector a4All = DoubleVector.broadcast(DOUBLES, a[aIndex + 4]);
            c40 = a4All.fma(b0, c40);
            c41 = a4All.fma(b1, c41);
            DoubleVector a5All = DoubleVector.broadcast(DOUBLES, a[aIndex + 5]);
            c50 = a5All.fma(b0, c50);
            c51 = a5All.fma(b1, c51);
            DoubleVector a6All = DoubleVector.broadcast(DOUBLES, a[aIndex + 6]);
            c60 = a6All.fma(b0, c60);
            c61 = a6All.fma(b1, c61);
            DoubleVector a7All = DoubleVector.broadcast(DOUBLES, a[aIndex + 7]);
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
