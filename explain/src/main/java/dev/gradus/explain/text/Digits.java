package dev.gradus.explain.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Shows numbers with some digits after the point, or all that they have. */
final class Digits {

    private static final char MINUS = '−';

    private final int decimals;

    /**
     * Makes one.
     *
     * @param decimals digits after the point; −1 for all
     */
    Digits(int decimals) {
        this.decimals = decimals;
    }

    /** Returns a number as shown. */
    String show(double value) {
        return ascii(value).replace('-', MINUS);
    }

    /** Returns a number as a factor that is not the first one. */
    String factor(double value) {
        String shown = show(value);
        return shown.charAt(0) == MINUS ? "(" + shown + ")" : shown;
    }

    /** Returns the number that is shown. */
    double shown(double value) {
        return Double.isFinite(value) ? Double.parseDouble(ascii(value)) : value;
    }

    private String ascii(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "infinity" : "-infinity";
        }
        if (decimals < 0) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : String.valueOf(value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        if (rounded.signum() == 0) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return rounded.toPlainString();
    }
}
