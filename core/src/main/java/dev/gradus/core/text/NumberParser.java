package dev.gradus.core.text;

/**
 * Reads decimal numbers from characters, without making a string where that is possible.
 *
 * <p>Taken are digits with optional sign, decimals and exponent, and spaces around; the result is the nearest double.
 * If the digits make a whole number up to 2⁵³ and the power of ten is one that a double holds exactly (up to 10²²), one
 * multiplication or division rounds correctly (Clinger, "How to Read Floating Point Numbers Accurately", 1990);
 * everything else goes to {@link Double#parseDouble}.
 */
public final class NumberParser {

    private static final long LARGEST_EXACT = 1L << 53;

    /** So that one more digit does not overflow a long. */
    private static final long FULL = Long.MAX_VALUE / 10 - 1;

    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Exponents beyond this are infinite or zero anyway; stopping here keeps the sum from overflowing. */
    private static final int LARGEST_EXPONENT = 100_000;

    private NumberParser() {}

    /** Returns the number that a text with a decimal point is; NaN if it is none. */
    public static double parse(String text) {
        return parse(text, '.');
    }

    /** Returns the number that a text is; NaN if it is none, an infinity if it is too large for a double. */
    public static double parse(String text, char decimal) {
        return parse(text.toCharArray(), 0, text.length(), decimal);
    }

    /** Returns whether a text is a number, finite or too large for that. */
    public static boolean isNumber(String text, char decimal) {
        return !Double.isNaN(parse(text, decimal));
    }

    /**
     * Returns the number; NaN if the characters are not one, an infinity if it is too large for a double.
     *
     * @param decimal what stands before the decimals, a point or a comma
     */
    public static double parse(char[] text, int offset, int length, char decimal) {
        int at = offset;
        int end = offset + length;
        while (at < end && text[at] <= ' ') {
            at++;
        }
        while (end > at && text[end - 1] <= ' ') {
            end--;
        }
        int start = at;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        long digits = 0;
        int exponent = 0;
        boolean exact = true;
        int firstDigit = at;
        for (; at < end && isDigit(text[at]); at++) {
            if (digits <= FULL) {
                digits = digits * 10 + (text[at] - '0');
            } else {
                exact = false;
            }
        }
        int count = at - firstDigit;
        if (at < end && text[at] == decimal) {
            int firstDecimal = ++at;
            for (; at < end && isDigit(text[at]); at++) {
                if (digits <= FULL) {
                    digits = digits * 10 + (text[at] - '0');
                    exponent--;
                } else {
                    exact = false;
                }
            }
            count += at - firstDecimal;
        }
        if (count == 0) {
            return Double.NaN;
        }
        if (at < end) {
            int written = exponent(text, at, end);
            if (written == Integer.MIN_VALUE) {
                return Double.NaN;
            }
            exponent += written;
        }
        if (exact && digits <= LARGEST_EXACT && Math.abs(exponent) < EXACT_POWERS.length) {
            double value = exponent < 0 ? digits / EXACT_POWERS[-exponent] : digits * EXACT_POWERS[exponent];
            return negative ? -value : value;
        }
        return Double.parseDouble(new String(text, start, end - start).replace(decimal, '.'));
    }

    /** Returns the number after an {@code e}; the least integer if that is not what stands there. */
    private static int exponent(char[] text, int from, int end) {
        int at = from;
        if (text[at] != 'e' && text[at] != 'E') {
            return Integer.MIN_VALUE;
        }
        at++;
        boolean negative = at < end && text[at] == '-';
        if (negative || at < end && text[at] == '+') {
            at++;
        }
        if (at == end) {
            return Integer.MIN_VALUE;
        }
        int value = 0;
        for (; at < end; at++) {
            if (!isDigit(text[at])) {
                return Integer.MIN_VALUE;
            }
            value = Math.min(value * 10 + (text[at] - '0'), LARGEST_EXPONENT);
        }
        return negative ? -value : value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
