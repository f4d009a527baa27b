package dev.gradus.explain.analysis;

/** Small digits below the line. */
final class Subscripts {

    private static final char ZERO = '₀';

    private Subscripts() {}

    /** Returns a number as a subscript. */
    static String of(int number) {
        StringBuilder subscript = new StringBuilder(String.valueOf(number));
        for (int i = 0; i < subscript.length(); i++) {
            subscript.setCharAt(i, (char) (ZERO + subscript.charAt(i) - '0'));
        }
        return subscript.toString();
    }

    /** Returns two numbers as a subscript, with a comma where the digits would run together. */
    static String of(int first, int second) {
        return of(first) + (first > 9 || second > 9 ? "," : "") + of(second);
    }
}
