package dev.gradus.explain.svg;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text, whatever the user's language. */
public final class Decimals {

    private static final char MINUS = '−';

    /** From here on powers of ten are written. */
    private static final int LONG = 6;

    private static final int SMALL = -4;

    private Decimals() {}

    /** Returns a length of the picture, to a hundredth of a pixel. */
    static String pixels(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a place in a picture: " + value);
        }
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long rest = size % 100;
        String fraction = rest == 0 ? "" : rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest;
        return sign + size / 100 + fraction;
    }

    /** Returns a number for a reader with four significant digits: {@code 2.610}, {@code −0.0406}, {@code 6.48e−5}. */
    public static String show(double value) {
        return show(value, 4);
    }

    /**
     * Returns a number for a reader, without needless zeros.
     *
     * @param digits how many significant digits
     */
    public static String show(double value, int digits) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : MINUS + "∞";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= LONG || exponent < SMALL) {
            String mantissa =
                    rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            return (mantissa + "e" + exponent).replace('-', MINUS);
        }
        return rounded.stripTrailingZeros().toPlainString().replace('-', MINUS);
    }

    /** Returns a number with so many digits after the point, zeros included, so that columns line up. */
    static String fixed(double value, int decimals) {
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0
                ? rounded.abs().toPlainString()
                : rounded.toPlainString().replace('-', MINUS);
    }
}
