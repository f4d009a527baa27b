package dev.gradus.explain.svg;

import java.util.List;

/**
 * A chart.
 *
 * @param title what it shows, in a few words
 * @param description what is to be seen in it, in a sentence or two, for those who do not see it
 * @param x the axis to the right
 * @param y the axis upwards
 * @param marks what is drawn, the first at the bottom
 * @param width of the picture, in pixels
 * @param height of the picture without the legend, in pixels
 */
public record Chart(String title, String description, Axis x, Axis y, List<Mark> marks, double width, double height)
        implements Picture {

    private static final double NORMAL_WIDTH = 480;
    private static final double NORMAL_HEIGHT = 320;

    /** A label's height with the space around it. */
    private static final double ROW = 18;

    private static final double RIGHT = 16;

    /** About how far apart ticks are. */
    private static final double TICK_WIDTH = 70;

    private static final double TICK_HEIGHT = 45;

    private static final double NAMES_APART = 8;

    private static final Look GRID = new Look(Tone.FAINT, Dash.SOLID, 1);
    private static final Look AXIS = new Look(Tone.MUTED, Dash.SOLID, 1);

    /** Copies the marks. */
    public Chart {
        marks = List.copyOf(marks);
    }

    /** A chart of normal size. */
    public Chart(String title, String description, Axis x, Axis y, List<Mark> marks) {
        this(title, description, x, y, marks, NORMAL_WIDTH, NORMAL_HEIGHT);
    }

    /** Returns the same in another size. */
    public Chart sized(double otherWidth, double otherHeight) {
        return new Chart(title, description, x, y, marks, otherWidth, otherHeight);
    }

    @Override
    public double fullHeight() {
        return height + legend().height();
    }

    private Legend legend() {
        return new Legend(marks.stream().filter(mark -> !mark.label().isEmpty()).toList(), width - RIGHT);
    }

    @Override
    public void draw(SvgWriter svg) {
        double top = y.title().isEmpty() ? ROW / 2 : ROW * 1.5;
        double bottom = height - (x.title().isEmpty() ? ROW : 2 * ROW) - 4;
        double apart = y.categories().isEmpty() ? TICK_HEIGHT : ROW;
        List<Ticks.Tick> up = Ticks.of(y, (int) Math.max(2, (bottom - top) / apart));
        double left = 12;
        for (Ticks.Tick tick : up) {
            left = Math.max(left, Legend.width(tick.label()) + 12);
        }
        Plane plane = new Plane(x, y, left, top, width - RIGHT - left, bottom - top);
        svg.label(2, ROW * 0.75, "f-muted", "start", y.title());
        for (Ticks.Tick tick : up) {
            double py = plane.toY(tick.value());
            if (y.categories().isEmpty()) {
                svg.line(left, py, left + plane.width(), py, GRID);
            }
            svg.label(left - 6, py + 4, "f-muted", "end", tick.label());
        }
        across(svg, plane, bottom);
        // A picture within the picture cuts off what is outside the axes, and needs no id for that.
        svg.open("svg")
                .attribute("x", plane.left())
                .attribute("y", plane.top())
                .attribute("width", plane.width())
                .attribute("height", plane.height())
                .attribute(
                        "viewBox",
                        Decimals.pixels(plane.left()) + " " + Decimals.pixels(plane.top()) + " "
                                + Decimals.pixels(plane.width()) + " " + Decimals.pixels(plane.height()));
        marks.forEach(mark -> mark.draw(svg, plane));
        svg.close();
        svg.line(left, top, left, bottom, AXIS);
        svg.line(left, bottom, left + plane.width(), bottom, AXIS);
        legend().draw(svg, 2, height + ROW / 2);
    }

    private void across(SvgWriter svg, Plane plane, double bottom) {
        double apart = x.categories().stream()
                .mapToDouble(name -> Legend.width(name) + NAMES_APART)
                .max()
                .orElse(TICK_WIDTH);
        for (Ticks.Tick tick : Ticks.of(x, (int) Math.max(2, plane.width() / apart))) {
            double px = plane.toX(tick.value());
            if (x.categories().isEmpty()) {
                svg.line(px, plane.top(), px, bottom, GRID);
            }
            // At the right end a long number would be cut off.
            double half = Legend.width(tick.label()) / 2;
            String anchor = px + half > width ? "end" : "middle";
            svg.label(anchor.equals("end") ? width - 1 : px, bottom + ROW - 3, "f-muted", anchor, tick.label());
        }
        if (!x.title().isEmpty()) {
            svg.label(plane.left() + plane.width() / 2, bottom + 2 * ROW - 2, "f-muted", "middle", x.title());
        }
    }
}
