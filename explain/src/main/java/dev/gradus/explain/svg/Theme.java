package dev.gradus.explain.svg;

/** The style sheet of charts: classes {@code s-TONE} for lines and {@code f-TONE} for areas and text. */
public final class Theme {

    private static final String FONT =
            "system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Liberation Sans',sans-serif";

    private Theme() {}

    /** Returns the rules for a picture of its own: fixed colours, and others where the reader prefers dark. */
    static String alone() {
        StringBuilder css = new StringBuilder(text());
        StringBuilder dark = new StringBuilder();
        for (Tone tone : Tone.values()) {
            css.append(rules(tone, tone.light()));
            dark.append(rules(tone, tone.dark()));
        }
        return css + "@media screen and (prefers-color-scheme:dark){" + dark + "}";
    }

    /**
     * Returns the rules for charts within a page, where every tone is a variable such as {@code --blue}: light, dark
     * where the reader prefers that or the page's root says {@code data-theme="dark"}, and light on paper.
     */
    public static String ofPage() {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        StringBuilder rules = new StringBuilder();
        for (Tone tone : Tone.values()) {
            light.append("--")
                    .append(tone.css())
                    .append(':')
                    .append(tone.light())
                    .append(';');
            dark.append("--").append(tone.css()).append(':').append(tone.dark()).append(';');
            rules.append(rules(tone, "var(--" + tone.css() + ")"));
        }
        return ":root{color-scheme:light;" + light + "}\n@media screen{@media (prefers-color-scheme:dark){"
                + ":root:not([data-theme=light]){color-scheme:dark;" + dark + "}}\n"
                + ":root[data-theme=dark]{color-scheme:dark;" + dark + "}}\n" + text() + rules;
    }

    private static String text() {
        return ".chart{font-family:" + FONT + ";font-size:12px;font-variant-numeric:tabular-nums}"
                + ".chart .title{font-size:14px;font-weight:600}.chart .small{font-size:10.5px}"
                + ".chart .halo{paint-order:stroke;stroke-width:4.5px;stroke-linejoin:round}";
    }

    private static String rules(Tone tone, String colour) {
        String halo = tone == Tone.PAPER ? ".chart .halo{stroke:" + colour + "}" : "";
        return ".s-" + tone.css() + "{stroke:" + colour + "}.f-" + tone.css() + "{fill:" + colour + "}" + halo;
    }
}
