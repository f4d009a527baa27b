package dev.gradus.explain.report;

import dev.gradus.explain.html.Html;
import dev.gradus.explain.html.NumberTable;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Bars;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Dash;
import dev.gradus.explain.svg.Line;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Points;
import dev.gradus.explain.svg.Shape;
import dev.gradus.explain.svg.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A target that is a number: predicted against observed, and what is left over. */
final class ValuePictures {

    /** More points than this hide each other, and make the page large. */
    private static final int MOST_POINTS = 500;

    private static final int MOST_INTERVALS = 40;
    private static final double RADIUS = 2.5;

    private ValuePictures() {}

    static void write(Html page, String target, String part, double[] observed, double[] predicted) {
        int count = Math.min(MOST_POINTS, observed.length);
        int[] shown = IntStream.range(0, count)
                .map(i -> (int) ((long) i * observed.length / count))
                .toArray();
        double[] x = Arrays.stream(shown).mapToDouble(i -> observed[i]).toArray();
        double[] y = Arrays.stream(shown).mapToDouble(i -> predicted[i]).toArray();
        String some = count < observed.length
                ? count + " of " + observed.length + " samples of the " + part + " data"
                : observed.length + " samples of the " + part + " data";
        page.figure(against(target, some, x, y), null);
        double[] left = IntStream.range(0, observed.length)
                .mapToDouble(i -> observed[i] - predicted[i])
                .toArray();
        double[] shownLeft = Arrays.stream(shown).mapToDouble(i -> left[i]).toArray();
        page.figure(residuals(target, some, y, shownLeft), null);
        page.figure(distribution(target, observed.length + " samples of the " + part + " data", left), null);
    }

    private static Chart against(String target, String some, double[] observed, double[] predicted) {
        Axis axis = Axis.over("observed", observed, predicted);
        double[] ends = {axis.min(), axis.max()};
        return new Chart(
                target + ": predicted against observed",
                some + "; on the line the two are equal",
                axis,
                Axis.between("predicted", axis.min(), axis.max()),
                List.of(
                        new Line("", ends, ends, Look.of(Tone.MUTED).dash(Dash.DASHED)),
                        new Points("", observed, predicted, Tone.BLUE, Shape.DISC, RADIUS, List.of())));
    }

    private static Chart residuals(String target, String some, double[] predicted, double[] left) {
        Axis axis = Axis.over("predicted", predicted);
        double[] zero = {0, 0};
        return new Chart(
                target + ": residuals",
                some + "; a pattern here is something that the network has not learned",
                axis,
                Axis.over("observed − predicted", left).reaching(0),
                List.of(
                        new Line(
                                "",
                                new double[] {axis.min(), axis.max()},
                                zero,
                                Look.of(Tone.MUTED).dash(Dash.DASHED)),
                        new Points("", predicted, left, Tone.BLUE, Shape.DISC, RADIUS, List.of())));
    }

    private static Chart distribution(String target, String all, double[] left) {
        Bars bars = Bars.histogram("", left, Math.min(MOST_INTERVALS, Bars.intervals(left.length)), Tone.BLUE);
        double highest = Arrays.stream(bars.height()).max().orElse(1);
        double mean = Arrays.stream(left).average().orElse(0);
        return new Chart(
                target + ": distribution of the residuals",
                all + "; their mean is " + NumberTable.number(mean),
                Axis.over("observed − predicted", bars.from(), bars.to()),
                Axis.between("count", 0, Math.max(1, highest * 1.05)),
                List.of(bars));
    }
}
