package dev.gradus.cli.console;

/** How long an epoch takes, by the last few seconds: the first epochs are slow until the JVM has compiled them. */
final class Pace {

    private static final long WINDOW_NANOS = 2_000_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private long from;
    private int doneFrom;
    private long middle;
    private int doneMiddle;

    Pace(long start) {
        from = start;
        middle = start;
    }

    /** Returns the time over one to two windows back from now; epochs that are longer count whole. */
    double secondsPerEpoch(int done, long now) {
        if (now - middle >= WINDOW_NANOS && done > doneMiddle) {
            from = middle;
            doneFrom = doneMiddle;
            middle = now;
            doneMiddle = done;
        }
        return (now - from) / NANOS_PER_SECOND / (done - doneFrom);
    }
}
