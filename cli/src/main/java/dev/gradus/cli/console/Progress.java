package dev.gradus.cli.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** One line on a terminal that says how training goes, rewritten in place at most ten times a second. */
public final class Progress {

    private static final long NANOS_BETWEEN_UPDATES = 100_000_000;

    private final PrintStream out;
    private final LongSupplier clock;
    private final Pace pace;
    private long next;
    private int shown;

    /**
     * Makes one that starts now and shows nothing for the first tenth of a second.
     *
     * @param out the terminal
     * @param clock nanoseconds since some moment
     */
    public Progress(PrintStream out, LongSupplier clock) {
        this.out = out;
        this.clock = clock;
        long start = clock.getAsLong();
        pace = new Pace(start);
        next = start + NANOS_BETWEEN_UPDATES;
    }

    /** Takes note of the end of an epoch; the validation loss is NaN where there is none. */
    public void update(int done, int total, double loss, double validationLoss) {
        long now = clock.getAsLong();
        if (now < next) {
            return;
        }
        next = now + NANOS_BETWEEN_UPDATES;
        show(line(done, total, loss, validationLoss, pace.secondsPerEpoch(done, now)));
    }

    /** Takes note of the end of one of many trainings. */
    public void updateRuns(int done, int total) {
        long now = clock.getAsLong();
        if (now < next) {
            return;
        }
        next = now + NANOS_BETWEEN_UPDATES;
        show(runsLine(done, total, pace.secondsPerEpoch(done, now)));
    }

    static String runsLine(int done, int total, double secondsPerRun) {
        return String.format(
                Locale.ROOT,
                "run %d/%d (%d%%)  %s left",
                done,
                total,
                100L * done / total,
                Durations.rough((total - done) * secondsPerRun));
    }

    /** Takes the line away. */
    public void clear() {
        show("");
        if (shown > 0) {
            out.print('\r');
            out.flush();
        }
        shown = 0;
    }

    static String line(int done, int total, double loss, double validationLoss, double secondsPerEpoch) {
        String validation = Double.isNaN(validationLoss) ? "" : "  validation " + Numbers.text(validationLoss, 5);
        return String.format(
                Locale.ROOT,
                "epoch %d/%d (%d%%)  loss %s%s  %s  %s left",
                done,
                total,
                100L * done / total,
                Numbers.text(loss, 5),
                validation,
                Durations.rate(1, secondsPerEpoch, "epoch"),
                Durations.rough((total - done) * secondsPerEpoch));
    }

    /** Writes over what stands there; shorter text is filled up, which every terminal understands. */
    private void show(String line) {
        if (line.isEmpty() && shown == 0) {
            return;
        }
        out.print("\r" + line + " ".repeat(Math.max(0, shown - line.length())));
        out.flush();
        shown = Math.max(shown, line.length());
    }
}
