package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.BlockAction;

/** The operands of one product of float matrices, {@code C = S + A·B}, in an object that is used again and again. */
final class FloatOperands {

    int m;
    int n;
    int k;
    float[] a;
    int aAt;
    int aRow;
    int aColumn;
    float[] b;
    int bAt;
    int bRow;
    int bColumn;
    float[] s;
    int sAt;
    int sRow;
    float[] c;
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
