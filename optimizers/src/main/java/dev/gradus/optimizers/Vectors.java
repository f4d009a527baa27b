package dev.gradus.optimizers;

/** Arithmetic on arrays, in one order whatever the machine. */
final class Vectors {

    private Vectors() {}

    static double dot(double[] a, double[] b) {
        // Four sums, so that an addition need not wait for the one before.
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int whole = a.length & ~3;
        for (int i = 0; i < whole; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (int i = whole; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return (s0 + s1) + (s2 + s3);
    }

    /** Sets sum = a + factor · b; may be one of the two. */
    static void add(double[] a, double factor, double[] b, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + factor * b[i];
        }
    }

    static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    /** Returns Σ |aᵢ|. */
    static double sumOfAbsolutes(double[] a) {
        double sum = 0;
        for (double x : a) {
            sum += Math.abs(x);
        }
        return sum;
    }

    /** Returns the largest |aᵢ|; NaN if any is. */
    static double largest(double[] a) {
        double largest = 0;
        for (double x : a) {
            largest = Math.max(largest, Math.abs(x));
        }
        return largest;
    }
}
