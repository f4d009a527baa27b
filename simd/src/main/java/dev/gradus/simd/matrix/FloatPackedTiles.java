package dev.gradus.simd.matrix;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops of large products of floats: tiles of the result, {@value #ROWS} rows by {@link #WIDTH} vectors.
 * Their sums stay in registers while A and B stream by, packed in the order in which they are read.
 *
 * <p>In A's panel the rows of a tile lie interleaved, in B's the vectors of one row lie side by side. A tile that has
 * less than its number of rows works on the last of them several times, with the same result each time, and the same
 * holds for columns. All starts are read before anything is written, so that this is right when a product adds to what
 * is there.
 *
 * <p>Tiles take more arguments than is pleasant, as each tile has to be one method: a vector that crosses a call which
 * is not inlined becomes an object.
 */
final class FloatPackedTiles {

    /** Rows of a tile. */
    static final int ROWS = 4;

    private static final VectorSpecies<Float> FLOATS = Lanes.FLOATS;
    private static final int LANES = FLOATS.length();

    /**
     * Vectors in a row of a tile: processors with vectors of 512 bits have 32 registers for them, the others 16.
     * Vectors of one lane, which occur in tests only, come in fours too, as B's step would not be whole with two.
     */
    static final int WIDTH = FLOATS.vectorBitSize() == 512 || LANES == 1 ? 4 : 2;

    /**
     * How far B moves on while A moves by one element. The loops count the elements of A: of the forms that were
     * measured this is the fastest on JDK 17, by about a tenth, and no slower than the others on JDK 25.
     */
    private static final int B_STEP_OF_TWO = 2 * LANES / ROWS;

    private static final int B_STEP_OF_FOUR = 4 * LANES / ROWS;

    private FloatPackedTiles() {}

    /** Up to four rows by two vectors, which lie at the columns {@code j0} and {@code j1} of S and C. */
    static void fourByTwo(
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
            int j0,
            int j1) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt + j0);
        FloatVector c01 = FloatVector.fromArray(FLOATS, s, sAt + j1);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + j0);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + j1);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + j0);
        FloatVector c21 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + j1);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + j0);
        FloatVector c31 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + j1);
        int end = depth * ROWS;
        for (int p = 0; p < end; p += ROWS) {
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bAt + p * B_STEP_OF_TWO);
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, bAt + p * B_STEP_OF_TWO + LANES);
            FloatVector a0All = FloatVector.broadcast(FLOATS, a[aAt + p]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            FloatVector a1All = FloatVector.broadcast(FLOATS, a[aAt + p + 1]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            FloatVector a2All = FloatVector.broadcast(FLOATS, a[aAt + p + 2]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            FloatVector a3All = FloatVector.broadcast(FLOATS, a[aAt + p + 3]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
        }
        c00.intoArray(c, cAt + j0);
        c01.intoArray(c, cAt + j1);
        c10.intoArray(c, cAt + r1 * cRow + j0);
        c11.intoArray(c, cAt + r1 * cRow + j1);
        c20.intoArray(c, cAt + r2 * cRow + j0);
        c21.intoArray(c, cAt + r2 * cRow + j1);
        c30.intoArray(c, cAt + r3 * cRow + j0);
        c31.intoArray(c, cAt + r3 * cRow + j1);
    }

    /** Up to four rows by four vectors. */
    static void fourByFour(
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
            int j0,
            int j1,
            int j2,
            int j3) {
        int r1 = Math.min(1, rows - 1);
        int r2 = Math.min(2, rows - 1);
        int r3 = Math.min(3, rows - 1);
        FloatVector c00 = FloatVector.fromArray(FLOATS, s, sAt + j0);
        FloatVector c01 = FloatVector.fromArray(FLOATS, s, sAt + j1);
        FloatVector c02 = FloatVector.fromArray(FLOATS, s, sAt + j2);
        FloatVector c03 = FloatVector.fromArray(FLOATS, s, sAt + j3);
        FloatVector c10 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + j0);
        FloatVector c11 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + j1);
        FloatVector c12 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + j2);
        FloatVector c13 = FloatVector.fromArray(FLOATS, s, sAt + r1 * sRow + j3);
        FloatVector c20 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + j0);
        FloatVector c21 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + j1);
        FloatVector c22 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + j2);
        FloatVector c23 = FloatVector.fromArray(FLOATS, s, sAt + r2 * sRow + j3);
        FloatVector c30 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + j0);
        FloatVector c31 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + j1);
        FloatVector c32 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + j2);
        FloatVector c33 = FloatVector.fromArray(FLOATS, s, sAt + r3 * sRow + j3);
        int end = depth * ROWS;
        for (int p = 0; p < end; p += ROWS) {
            FloatVector b0 = FloatVector.fromArray(FLOATS, b, bAt + p * B_STEP_OF_FOUR);
            FloatVector b1 = FloatVector.fromArray(FLOATS, b, bAt + p * B_STEP_OF_FOUR + LANES);
            FloatVector b2 = FloatVector.fromArray(FLOATS, b, bAt + p * B_STEP_OF_FOUR + 2 * LANES);
            FloatVector b3 = FloatVector.fromArray(FLOATS, b, bAt + p * B_STEP_OF_FOUR + 3 * LANES);
            FloatVector a0All = FloatVector.broadcast(FLOATS, a[aAt + p]);
            c00 = a0All.fma(b0, c00);
            c01 = a0All.fma(b1, c01);
            c02 = a0All.fma(b2, c02);
            c03 = a0All.fma(b3, c03);
            FloatVector a1All = FloatVector.broadcast(FLOATS, a[aAt + p + 1]);
            c10 = a1All.fma(b0, c10);
            c11 = a1All.fma(b1, c11);
            c12 = a1All.fma(b2, c12);
            c13 = a1All.fma(b3, c13);
            FloatVector a2All = FloatVector.broadcast(FLOATS, a[aAt + p + 2]);
            c20 = a2All.fma(b0, c20);
            c21 = a2All.fma(b1, c21);
            c22 = a2All.fma(b2, c22);
            c23 = a2All.fma(b3, c23);
            FloatVector a3All = FloatVector.broadcast(FLOATS, a[aAt + p + 3]);
            c30 = a3All.fma(b0, c30);
            c31 = a3All.fma(b1, c31);
            c32 = a3All.fma(b2, c32);
            c33 = a3All.fma(b3, c33);
        }
        c00.intoArray(c, cAt + j0);
        c01.intoArray(c, cAt + j1);
        c02.intoArray(c, cAt + j2);
        c03.intoArray(c, cAt + j3);
        c10.intoArray(c, cAt + r1 * cRow + j0);
        c11.intoArray(c, cAt + r1 * cRow + j1);
        c12.intoArray(c, cAt + r1 * cRow + j2);
        c13.intoArray(c, cAt + r1 * cRow + j3);
        c20.intoArray(c, cAt + r2 * cRow + j0);
        c21.intoArray(c, cAt + r2 * cRow + j1);
        c22.intoArray(c, cAt + r2 * cRow + j2);
        c23.intoArray(c, cAt + r2 * cRow + j3);
        c30.intoArray(c, cAt + r3 * cRow + j0);
        c31.intoArray(c, cAt + r3 * cRow + j1);
        c32.intoArray(c, cAt + r3 * cRow + j2);
        c33.intoArray(c, cAt + r3 * cRow + j3);
    }
}
