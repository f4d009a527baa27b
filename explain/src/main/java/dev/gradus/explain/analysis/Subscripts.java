package dev.gradus.explain.analysis;

import java.util.stream.Collectors;

/** Small digits below the line. */
final class Subscripts {

    private static final char ZERO = '₀';

    private Subscripts() {}

    /** Returns a number as a subscript. */
    static String of(int number) {
        return String.valueOf(number)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (ZERO + digit - '0')))
                .collect(Collectors.joining());
    }

    /** Returns two numbers as a subscript, with a comma where the digits would run together. */
    static String of(int first, int second) {
        return of(first) + (first > 9 || second > 9 ? "," : "") + of(second);
    }
}
