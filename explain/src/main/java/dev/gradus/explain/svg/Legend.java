package dev.gradus.explain.svg;

import java.util.ArrayList;
import java.util.List;

/** The entries of a legend, in as many rows as they need. */
final class Legend {

    private static final double ROW = 19;
    private static final double GAP = 14;
    private static final double BESIDE = 6;

    /** An upper limit for the mean width of a letter of the charts' size; the font is the reader's own. */
    private static final double LETTER = 6.7;

    private final List<Mark> marks;
    private final List<double[]> places = new ArrayList<>();
    private int rows;

    Legend(List<Mark> marks, double width) {
        this.marks = marks;
        double x = 0;
        for (Mark mark : marks) {
            double wide = Mark.SWATCH + BESIDE + width(mark.label()) + GAP;
            if (rows == 0 || x + wide - GAP > width) {
                rows++;
                x = 0;
            }
            places.add(new double[] {x, (rows - 1) * ROW});
            x += wide;
        }
    }

    static double width(String text) {
        return text.length() * LETTER;
    }

    double height() {
        return rows == 0 ? 0 : rows * ROW + 4;
    }

    void draw(SvgWriter svg, double left, double top) {
        for (int i = 0; i < marks.size(); i++) {
            double x = left + places.get(i)[0];
            double y = top + places.get(i)[1];
            marks.get(i).swatch(svg, x, y);
            svg.label(
                    x + Mark.SWATCH + BESIDE,
                    y + 4,
                    "f-ink",
                    "start",
                    marks.get(i).label());
        }
    }
}
