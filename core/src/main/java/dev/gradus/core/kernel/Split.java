package dev.gradus.core.kernel;

/** How the result of a product is split into parts for threads: never along the summed index. */
public final class Split {

    /**
     * Below so many multiply-adds, which take plain kernels some ten microseconds, a second thread that may have to be
     * woken first is not worth it.
     */
    public static final long SERIAL_WORK = 300_000;

    /** A part of so many multiply-adds makes its own packing negligible, so there may be more parts than threads. */
    private static final long GENEROUS_PART = 16_000_000;

    /** Parts per thread for large products: an even end when something else wants a core too. */
    private static final int PARTS_PER_THREAD = 4;

    /** Rows that a part should have. */
    private static final int LEAST_ROWS = 8;

    /** Columns that a part should have. */
    private static final int LEAST_COLUMNS = 64;

    /** Makes thin parts the last choice, yet leaves an order among them. */
    private static final int THINNESS_PENALTY = 1_000;

    private Split() {}

    /**
     * Into how many parts an {@code m × n} result with sums of length {@code k} should be split.
     *
     * @param threads how many threads there are
     * @param serialWork multiply-adds below which one thread does it all
     */
    public static int parts(int m, int n, int k, int threads, long serialWork) {
        long work = (long) m * n * k;
        if (threads == 1 || work < serialWork) {
            return 1;
        }
        return (int) Math.max(threads, Math.min((long) threads * PARTS_PER_THREAD, work / GENEROUS_PART));
    }

    /**
     * Into how many groups of rows the {@code parts} are arranged; each group is split into {@code parts / rowParts}
     * groups of columns. As every part reads its own rows of A and columns of B, near-squares are best.
     *
     * @return a divisor of {@code parts}
     */
    public static int rowParts(int m, int n, int parts) {
        int best = 1;
        long leastRead = Long.MAX_VALUE;
        for (int rowParts = 1; rowParts <= parts; rowParts++) {
            int columnParts = parts / rowParts;
            // Each part should have some rows and some columns: with less, it would not fill its tiles.
            boolean tooThin = m < rowParts * LEAST_ROWS || n < columnParts * LEAST_COLUMNS;
            long read = ((long) rowParts * n + (long) columnParts * m) * (tooThin ? THINNESS_PENALTY : 1);
            if (rowParts * columnParts == parts && read < leastRead) {
                leastRead = read;
                best = rowParts;
            }
        }
        return best;
    }

    /**
     * Where a part begins when {@code length} rows or columns are split in whole multiples of {@code unit}.
     *
     * @param part which part; {@code parts} gives the end
     */
    public static int begin(int part, int parts, int length, int unit) {
        long units = (length + unit - 1) / unit;
        return (int) Math.min(length, units * part / parts * unit);
    }
}
