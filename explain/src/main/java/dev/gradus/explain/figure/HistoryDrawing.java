package dev.gradus.explain.figure;

import dev.gradus.api.math.GradusMath;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.Figures;
import dev.gradus.explain.document.HistoryFigure;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Decimals;
import dev.gradus.explain.svg.Line;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Mark;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.Points;
import dev.gradus.explain.svg.Shape;
import dev.gradus.explain.svg.Tone;
import dev.gradus.explain.svg.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws the loss along the descent. */
final class HistoryDrawing {

    /** A loss that shrinks by more than this is drawn over its powers of ten. */
    private static final double WIDE = 50;

    private static final double ABOVE = 0.06;

    private HistoryDrawing() {}

    static List<Picture> draw(Explanation explanation, Frames frames) {
        Figures figures = explanation.figures();
        HistoryFigure history = figures.history();
        String symbol = explanation.loss().symbol();
        double[] x = Arrays.stream(history.step()).asDoubleStream().toArray();
        double[] y = history.loss();
        double least = Arrays.stream(y).min().orElse(0);
        double most = Arrays.stream(y).max().orElse(0);
        boolean logarithmic = least > 0 && most / least > WIDE;
        // Some room above, for the words at the first step.
        double[] above = {logarithmic ? most * GradusMath.pow(most / least, ABOVE) : most * (1 + ABOVE)};
        Axis up = logarithmic ? Axis.logarithmicOver(symbol, y, above) : Axis.over(symbol, y, above, new double[] {0});
        List<Mark> marks = new ArrayList<>();
        marks.add(new Line(symbol, x, y, Look.of(Tone.PINK)));
        marks.addAll(frames.of(state -> {
            int step = figures.steps()[state];
            double loss = figures.network().states().get(state).loss();
            boolean late = step > x[x.length - 1] / 2;
            return List.of(
                    new Points("", new double[] {step}, new double[] {loss}, Tone.PINK, Shape.DISC),
                    new Words(
                            "step " + step + ": " + Decimals.show(loss),
                            step,
                            loss,
                            late ? "end" : "start",
                            late ? -8 : 8,
                            -8,
                            Tone.INK));
        }));
        String description =
                symbol + " goes from " + Decimals.show(y[0]) + " to " + Decimals.show(y[y.length - 1]) + " in "
                        + history.step()[history.step().length - 1] + " steps"
                        + (logarithmic ? "; its axis is logarithmic." : ".");
        return List.of(new Chart(symbol + " over the steps", description, Axis.over("step", x), up, marks));
    }
}
