package dev.gradus.cli.console;

import java.util.Locale;

/** Spans of time as people say them. */
public final class Durations {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double SECONDS_PER_HOUR = 3600;

    private Durations() {}

    /** Returns the time in the two largest units that matter: {@code 0.21 s}, {@code 42 s}, {@code 3 min 20 s}. */
    public static String text(double seconds) {
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.2f s", seconds);
        }
        if (seconds < SECONDS_PER_MINUTE) {
            return String.format(Locale.ROOT, "%.1f s", seconds);
        }
        return rough(seconds);
    }

    /** Returns the time in whole seconds, for what is only estimated. */
    public static String rough(double seconds) {
        long whole = Math.round(seconds);
        if (whole < SECONDS_PER_MINUTE) {
            return whole + " s";
        }
        if (whole < SECONDS_PER_HOUR) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /** Returns such as {@code 5,000 epochs/s}, or {@code 12.5 s/epoch} where it takes longer than a second. */
    public static String rate(long count, double seconds, String noun) {
        double rate = count / seconds;
        return rate >= 1
                ? String.format(Locale.ROOT, "%,.0f %ss/s", rate, noun)
                : Numbers.text(seconds / count, 3) + " s/" + noun;
    }
}
