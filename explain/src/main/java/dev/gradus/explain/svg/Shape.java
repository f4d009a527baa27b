package dev.gradus.explain.svg;

/** The shape of a point. */
public enum Shape {
    /** A disc. */
    DISC,
    /** A circle that is not filled. */
    RING,
    /** A square. */
    SQUARE,
    /** A square on its corner. */
    DIAMOND,
    /** A triangle. */
    TRIANGLE,
    /** Two strokes that cross. */
    CROSS;

    /** Returns the n-th of some series' shapes, counted from 0. */
    public static Shape nth(int n) {
        return values()[n % values().length];
    }

    /** Draws it around a point of the picture. */
    void draw(SvgWriter svg, double x, double y, double radius, Tone tone, String hint) {
        String path = switch (this) {
            case DISC, RING -> null;
            case SQUARE -> around(x, y, radius * 0.9, new double[] {-1, -1, 1, -1, 1, 1, -1, 1}) + "Z";
            case DIAMOND -> around(x, y, radius * 1.25, new double[] {0, -1, 1, 0, 0, 1, -1, 0}) + "Z";
            case TRIANGLE -> around(x, y, radius * 1.2, new double[] {0, -1, 0.9, 0.7, -0.9, 0.7}) + "Z";
            case CROSS ->
                around(x, y, radius, new double[] {-1, -1, 1, 1}) + around(x, y, radius, new double[] {-1, 1, 1, -1});
        };
        boolean open = this == RING || this == CROSS;
        svg.open(path == null ? "circle" : "path").attribute("class", (open ? "s-" : "f-") + tone.css());
        if (path == null) {
            svg.attribute("cx", x).attribute("cy", y).attribute("r", radius);
        } else {
            svg.attribute("d", path);
        }
        if (open) {
            svg.attribute("fill", "none").attribute("stroke-width", 1.75);
        }
        svg.hinted(hint);
    }

    private static String around(double x, double y, double radius, double[] corners) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Decimals.pixels(x + radius * corners[i]))
                    .append(' ')
                    .append(Decimals.pixels(y + radius * corners[i + 1]));
        }
        return path.toString();
    }
}
