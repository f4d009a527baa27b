package dev.gradus.explain.svg;

import java.util.Locale;

/**
 * A colour by its name. Hues are those of Okabe and Ito's palette, told apart by all common kinds of colour vision,
 * moved in lightness until lines stand out from the ground with a contrast of at least 3 to 1.
 */
public enum Tone {
    /** Text and axes. */
    INK("#1f2328", "#e6e8eb"),
    /** Text of less weight. */
    MUTED("#5c636b", "#a0a8b1"),
    /** Grid lines. */
    FAINT("#d9dce0", "#3a4048"),
    /** The ground. */
    PAPER("#ffffff", "#15181c"),
    /** The first unit. */
    BLUE("#0067a5", "#5db2ec"),
    /** The second unit. */
    ORANGE("#bd5800", "#f0a04b"),
    /** What a network predicts; what is trained. */
    GREEN("#00795a", "#35c198"),
    /** Losses. */
    PINK("#b8437f", "#ee92c0"),
    /** Gradients. */
    PURPLE("#6a4fb3", "#b39cf2"),
    /** Sky blue. */
    SKY("#257fa8", "#84d2ef"),
    /** Ochre. */
    YELLOW("#8a6d00", "#e3cc4f"),
    /** What is not trained; what is wrong. */
    RED("#c0271f", "#ff8a7d");

    private static final Tone[] SERIES = {BLUE, ORANGE, PURPLE, SKY, YELLOW, PINK, GREEN, RED};

    private final String light;
    private final String dark;

    Tone(String light, String dark) {
        this.light = light;
        this.dark = dark;
    }

    /** Returns the n-th of some series' tones, counted from 0; after eight they begin anew, with {@link Dash#nth}. */
    public static Tone nth(int n) {
        return SERIES[n % SERIES.length];
    }

    static int seriesTones() {
        return SERIES.length;
    }

    String light() {
        return light;
    }

    String dark() {
        return dark;
    }

    /** Returns the name that style sheets use: {@code f-NAME} fills with it, {@code s-NAME} draws lines with it. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
