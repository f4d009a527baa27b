package dev.gradus.cli.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as people read them: rounded, in plain decimals where that is short. The same in every locale. */
public final class Numbers {

    private static final int DIGITS = 6;
    private static final double TOO_SMALL = 1e-4;
    private static final double TOO_LARGE = 1e9;

    private Numbers() {}

    /** Returns the value rounded to 6 significant digits, without trailing zeros. */
    public static String text(double value) {
        return text(value, DIGITS);
    }

    /** Returns the value rounded to some significant digits, without trailing zeros. */
    public static String text(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value)
                .round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        double size = rounded.abs().doubleValue();
        if (size < TOO_SMALL || size >= TOO_LARGE) {
            return scientific(rounded);
        }
        return rounded.toPlainString();
    }

    /** Returns the value with a fixed number of digits after the point, so that a column of them lines up. */
    public static String fixed(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : text(value);
    }

    /** Returns an error or a tolerance: two digits and the exponent, such as {@code 2.1e-10}. */
    public static String magnitude(double value) {
        return Double.isFinite(value) && value != 0 ? String.format(Locale.ROOT, "%.1e", value) : text(value);
    }

    /** Returns a count with its noun: {@code 1 epoch}, {@code 2 epochs}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private static String scientific(BigDecimal value) {
        int exponent = value.precision() - value.scale() - 1;
        String digits = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return digits + String.format(Locale.ROOT, "e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
