package dev.gradus.explain.svg;

/** How a line is broken. */
public enum Dash {
    /** Not at all. */
    SOLID(""),
    /** In dashes. */
    DASHED("7 4"),
    /** In dots. */
    DOTTED("1.5 3.5"),
    /** In dashes and dots. */
    DASH_DOT("9 3 2 3"),
    /** In long dashes. */
    LONG("13 4");

    private final String array;

    Dash(String array) {
        this.array = array;
    }

    /** Returns the n-th of some series' dashes, counted from 0. */
    public static Dash nth(int n) {
        return values()[n % values().length];
    }

    /** Returns the value of {@code stroke-dasharray}; empty for none. */
    String array() {
        return array;
    }
}
