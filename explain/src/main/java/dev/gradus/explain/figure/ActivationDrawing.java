package dev.gradus.explain.figure;

import dev.gradus.explain.document.ActivationFigure;
import dev.gradus.explain.document.ActivationFigure.State;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Box;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Dash;
import dev.gradus.explain.svg.Decimals;
import dev.gradus.explain.svg.Line;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Mark;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.Points;
import dev.gradus.explain.svg.Shape;
import dev.gradus.explain.svg.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws activations with a box around what the data reaches. */
final class ActivationDrawing {

    private ActivationDrawing() {}

    static List<Picture> draw(Explanation explanation, Frames frames) {
        List<Picture> pictures = new ArrayList<>();
        for (ActivationFigure figure : explanation.figures().activation()) {
            pictures.add(draw(figure, frames));
        }
        return pictures;
    }

    private static Picture draw(ActivationFigure figure, Frames frames) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Line(figure.activation(), figure.x(), figure.y(), Look.of(Tone.INK)));
        marks.addAll(frames.of(state -> reached(figure, figure.states().get(state))));
        State start = figure.states().get(frames.first());
        String title = figure.activation() + " of " + figure.layer();
        String description = (figure.formula().isEmpty() ? "" : "y = " + figure.formula() + ". ")
                + "The box is what the data reaches: x from " + Decimals.show(start.min()) + " to "
                + Decimals.show(start.max()) + ".";
        return new Chart(title, description, Axis.over("x", figure.x()), Axis.over("y", figure.y()), marks);
    }

    private static List<Mark> reached(ActivationFigure figure, State state) {
        double[] within = new double[figure.x().length];
        for (int i = 0; i < within.length; i++) {
            boolean inside = figure.x()[i] >= state.min() && figure.x()[i] <= state.max();
            within[i] = inside ? figure.y()[i] : Double.NaN;
        }
        double left = at(figure, state.min());
        double right = at(figure, state.max());
        double low = Math.min(Math.min(left, right), extreme(within, false));
        double high = Math.max(Math.max(left, right), extreme(within, true));
        List<Mark> marks = new ArrayList<>();
        Look look = Look.of(Tone.GREEN).dash(Dash.DASHED);
        marks.add(new Box("reached by the data", state.min(), low, state.max(), high, look, true));
        for (int unit = 0; unit < figure.units().size(); unit++) {
            double[] x = state.at().get(unit);
            double[] y = Arrays.stream(x).map(value -> at(figure, value)).toArray();
            marks.add(new Points(figure.units().get(unit), x, y, Tone.nth(unit), Shape.nth(unit)));
        }
        return marks;
    }

    private static double extreme(double[] values, boolean greatest) {
        var numbers = Arrays.stream(values).filter(value -> !Double.isNaN(value));
        return greatest
                ? numbers.max().orElse(Double.NEGATIVE_INFINITY)
                : numbers.min().orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns the curve between the points that are given. */
    private static double at(ActivationFigure figure, double x) {
        double[] xs = figure.x();
        int last = xs.length - 1;
        double place = (x - xs[0]) / (xs[last] - xs[0]) * last;
        int i = (int) Math.max(0, Math.min(last - 1, Math.floor(place)));
        return figure.y()[i] + (place - i) * (figure.y()[i + 1] - figure.y()[i]);
    }
}
