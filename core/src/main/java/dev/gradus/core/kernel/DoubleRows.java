package dev.gradus.core.kernel;

/**
 * The inner loops of the plain products: rows of B, each in an array of its own from index 0, times one or two scalars
 * of A, added to one or two rows of C that also lie in arrays of their own.
 *
 * <p>This is the form that the JDK's compiler turns into vector instructions: it must see that no store can change what
 * a later load reads, and it does not see that through offsets into shared arrays. The sums stay in order, as each
 * statement is the next links of the chain of its element.
 */
final class DoubleRows {

    private DoubleRows() {}

    /** Two links for two rows of C; with four, the compiler of JDK 17 would leave the loop scalar. */
    static void twoTimesTwo(
            int n, double a0, double a1, double d0, double d1, double[] b0, double[] b1, double[] c, double[] e) {
        for (int j = 0; j < n; j++) {
            double x0 = b0[j];
            double x1 = b1[j];
            c[j] = Math.fma(a1, x1, Math.fma(a0, x0, c[j]));
            e[j] = Math.fma(d1, x1, Math.fma(d0, x0, e[j]));
        }
    }

    /** Four links for one row of C. */
    static void oneTimesFour(
            int n,
            double a0,
            double a1,
            double a2,
            double a3,
            double[] b0,
            double[] b1,
            double[] b2,
            double[] b3,
            double[] c) {
        for (int j = 0; j < n; j++) {
            c[j] = Math.fma(a3, b3[j], Math.fma(a2, b2[j], Math.fma(a1, b1[j], Math.fma(a0, b0[j], c[j]))));
        }
    }

    /** One link for one row of C. */
    static void oneTimesOne(int n, double a0, double[] b0, double[] c) {
        for (int j = 0; j < n; j++) {
            c[j] = Math.fma(a0, b0[j], c[j]);
        }
    }
}
