package dev.gradus.api.data;

import java.util.regex.Pattern;

/** Texts that are numbers, in the same spelling as in CSV files. */
final class DecimalText {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private DecimalText() {}

    /** Returns the number that a text is; NaN if it is none, or not a finite one. */
    static double parse(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            return Double.NaN;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Returns a number as the name of a category: 3 rather than 3.0. */
    static String of(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE;
        return whole ? String.valueOf((long) value) : String.valueOf(value);
    }
}
