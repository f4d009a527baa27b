package dev.gradus.explain.figure;

import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.LossFigure;
import dev.gradus.explain.document.LossFigure.Fit;
import dev.gradus.explain.document.LossFigure.State;
import dev.gradus.explain.document.UnitsFigure;
import dev.gradus.explain.svg.Arrow;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Dash;
import dev.gradus.explain.svg.Decimals;
import dev.gradus.explain.svg.Line;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Mark;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.Points;
import dev.gradus.explain.svg.Segments;
import dev.gradus.explain.svg.Shape;
import dev.gradus.explain.svg.Tone;
import dev.gradus.explain.svg.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws the loss as a function of one parameter, and other fits. */
final class LossDrawing {

    /** How far above the descent the curve is followed, relative to the descent's height. */
    private static final double ABOVE = 1.35;

    /** How long a tangent is, relative to the axis. */
    private static final double TANGENT = 0.13;

    private static final double ROOM = 0.08;

    private LossDrawing() {}

    static List<Picture> draw(Explanation explanation, Frames frames) {
        List<Picture> pictures = new ArrayList<>();
        for (LossFigure figure : explanation.figures().loss()) {
            pictures.addAll(draw(explanation, figure, frames));
        }
        return pictures;
    }

    /** Returns the curve of one parameter, and the other fits if there are any. */
    static List<Picture> draw(Explanation explanation, LossFigure figure, Frames frames) {
        List<Picture> pictures = new ArrayList<>(List.of(curve(explanation, figure, frames)));
        if (!figure.fits().isEmpty()) {
            pictures.add(fits(explanation, figure));
        }
        return pictures;
    }

    private static Picture curve(Explanation explanation, LossFigure figure, Frames frames) {
        String symbol = explanation.loss().symbol();
        Axis right = Axis.over(figure.symbol(), figure.x());
        double low = Arrays.stream(figure.pathLoss()).min().orElseThrow();
        double high = Arrays.stream(figure.pathLoss()).max().orElseThrow();
        double highest = low;
        for (State state : figure.states()) {
            low = Math.min(low, Arrays.stream(state.y()).min().orElseThrow());
            highest = Math.max(highest, Arrays.stream(state.y()).max().orElseThrow());
        }
        // Far from the descent a loss may be huge, and would leave nothing to be seen of the rest.
        double rise = Math.max((high - low) * ABOVE, (highest - low) * 0.02);
        double top = Math.min(highest, low + Math.max(rise, Math.abs(low) * 0.05));
        // Room above for the words at the uppermost point.
        Axis up = Axis.over(symbol, new double[] {low, top + (top - low) * ROOM});
        List<Mark> marks = new ArrayList<>(frames.of(state -> atStep(figure, state, right, symbol)));
        if (figure.pathX().length > 1) {
            marks.add(new Points(
                    figure.alone() ? "the descent" : "the descent (other parameters move too)",
                    figure.pathX(),
                    figure.pathLoss(),
                    Tone.INK,
                    Shape.RING,
                    3.5,
                    List.of()));
        }
        State first =
                figure.states().get(Math.min(frames.first(), figure.states().size() - 1));
        String description = symbol + " over " + figure.symbol() + " with the other parameters held fast. At "
                + figure.symbol() + " = " + Decimals.show(first.value()) + " it is " + Decimals.show(first.loss())
                + " with slope " + Decimals.show(first.gradient()) + "."
                + (first.argmin() == null
                        ? " It has no minimum within the picture."
                        : " It is least at " + Decimals.show(first.argmin()) + ".");
        return new Chart(symbol + " over " + figure.symbol(), description, right, up, marks);
    }

    private static List<Mark> atStep(LossFigure figure, int index, Axis right, String symbol) {
        // Of large networks the curve is known at the first step only.
        State state = figure.states().get(Math.min(index, figure.states().size() - 1));
        List<Mark> marks = new ArrayList<>();
        marks.add(new Line(symbol, figure.x(), state.y(), Look.of(Tone.PINK).width(2.25)));
        double reach = (right.max() - right.min()) * TANGENT;
        marks.add(Segments.of(
                "tangent",
                state.value() - reach,
                state.loss() - reach * state.gradient(),
                state.value() + reach,
                state.loss() + reach * state.gradient(),
                Look.of(Tone.PURPLE).dash(Dash.LONG)));
        if (index + 1 < figure.pathX().length && index < figure.states().size()) {
            marks.add(new Arrow(
                    "to the next step drawn",
                    figure.pathX()[index],
                    figure.pathLoss()[index],
                    figure.pathX()[index + 1],
                    figure.pathLoss()[index + 1],
                    Look.of(Tone.INK)));
        }
        if (state.argmin() != null) {
            double[] x = {state.argmin()};
            double[] y = {state.minimum()};
            marks.add(new Points("least", x, y, Tone.GREEN, Shape.DIAMOND));
            marks.add(new Words(Decimals.show(x[0]), x[0], y[0], "middle", 0, -9, Tone.GREEN));
        }
        marks.add(new Points("", new double[] {state.value()}, new double[] {state.loss()}, Tone.PINK, Shape.DISC));
        String slope = "slope " + Decimals.show(state.gradient());
        boolean late = state.value() > (right.min() + right.max()) / 2;
        marks.add(new Words(
                slope, state.value(), state.loss(), late ? "end" : "start", late ? -10 : 10, -8, Tone.PURPLE));
        return marks;
    }

    private static Picture fits(Explanation explanation, LossFigure figure) {
        UnitsFigure units = explanation.figures().units().get(0);
        List<Mark> marks = new ArrayList<>();
        List<double[]> values = new ArrayList<>(List.of(units.dataY()));
        for (int i = 0; i < figure.fits().size(); i++) {
            Fit fit = figure.fits().get(i);
            String label = figure.symbol() + " = " + Decimals.show(fit.value()) + ": "
                    + explanation.loss().symbol() + " " + Decimals.show(fit.loss());
            marks.add(new Line(label, units.x(), fit.predicted(), Look.nth(i)));
            values.add(fit.predicted());
        }
        marks.add(new Points("", units.dataX(), units.dataY(), Tone.INK, Shape.DISC));
        return new Chart(
                "Other values of " + figure.symbol(),
                "What the network predicts with other values of " + figure.symbol()
                        + ", everything else as at the first step.",
                Axis.over(units.input(), units.x()),
                Axis.over(units.output(), values.toArray(double[][]::new)),
                marks);
    }
}
