package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.BlockAction;

/** The operands of one product of double matrices, {@code C = S + A·B}, in an object that is used again and again. */
final class DoubleOperands {

    int m;
    int n;
    int k;
    double[] a;
    int aAt;
    int aRow;
    int aColumn;
    double[] b;
    int bAt;
    int bRow;
    int bColumn;
    double[] s;
    int sAt;
    int sRow;
    double[] c;
    int cAt;
    int cRow;
    BlockAction done;

    /** Tells whoever waits for it that a block is finished. */
    void finished(int firstRow, int endRow, int firstColumn, int endColumn) {
        if (done != null) {
            done.finished(firstRow, endRow, firstColumn, endColumn);
        }
    }
}
