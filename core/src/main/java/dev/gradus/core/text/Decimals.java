package dev.gradus.core.text;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * The shortest decimals that read back to the same bits.
 *
 * <p>Not {@link Double#toString(double)}: before Java 19 it is sometimes longer than it need be, and so the same
 * numbers would be written differently by different Java versions.
 */
public final class Decimals {

    private static final boolean SHORTEST = true;

    private Decimals() {}

    /** Returns such as {@code 0.1} or {@code 1.0E-5}. */
    public static String of(double value) {
        return NumberOutput.toString(value, SHORTEST);
    }

    /** Returns such as {@code 0.1} for the float nearest to it, of which the double would be 0.10000000149011612. */
    public static String of(float value) {
        return NumberOutput.toString(value, SHORTEST);
    }
}
