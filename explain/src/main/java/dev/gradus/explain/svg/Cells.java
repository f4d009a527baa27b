package dev.gradus.explain.svg;

/**
 * A table as a heat map, such as a confusion matrix, over two axes made with {@link Axis#of}: row 0 on top.
 *
 * @param values rows of cells; the darkest is the largest in size
 * @param shown whether the numbers stand in the cells
 * @param tone the colour
 */
public record Cells(double[][] values, boolean shown, Tone tone) implements Mark {

    /** Above this shade text is written in the colour of the ground. */
    private static final double DARK = 0.55;

    private static final double LIGHTEST = 0.04;

    @Override
    public void draw(SvgWriter svg, Plane plane) {
        double largest = 0;
        for (double[] row : values) {
            for (double value : row) {
                largest = Double.isFinite(value) ? Math.max(largest, Math.abs(value)) : largest;
            }
        }
        for (int r = 0; r < values.length; r++) {
            for (int c = 0; c < values[r].length; c++) {
                double value = values[r][c];
                double shade = largest > 0 && Double.isFinite(value) ? Math.abs(value) / largest : 0;
                cell(svg, plane, values.length - 1 - r, c, value, LIGHTEST + (1 - LIGHTEST) * shade);
            }
        }
    }

    private void cell(SvgWriter svg, Plane plane, int place, int column, double value, double shade) {
        double left = plane.toX(column - 0.5);
        double top = plane.toY(place + 0.5);
        double width = plane.toX(column + 0.5) - left;
        double height = plane.toY(place - 0.5) - top;
        svg.open("rect")
                .attribute("x", left + 0.5)
                .attribute("y", top + 0.5)
                .attribute("width", Math.max(0.5, width - 1))
                .attribute("height", Math.max(0.5, height - 1))
                .attribute("class", "f-" + tone.css())
                .attribute("fill-opacity", shade)
                .hinted(shown ? "" : Decimals.show(value));
        if (shown) {
            String classes = "label " + (shade > DARK ? "f-paper" : "f-ink");
            svg.label(left + width / 2, top + height / 2 + 4, classes, "middle", Decimals.show(value));
        }
    }
}
