package dev.gradus.explain.figure;

import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.UnitsFigure;
import dev.gradus.explain.document.UnitsFigure.State;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Draws each unit's curve times its outgoing weight, and their sum. */
final class UnitsDrawing {

    private static final double HEAVY = 2.75;
    private static final double FINE = 1.75;

    /** The mean of scaled inputs is 0 but for rounding. */
    private static final double ROUNDED = 1e-6;

    private UnitsDrawing() {}

    static List<Picture> draw(Explanation explanation, Frames frames) {
        List<Picture> pictures = new ArrayList<>();
        for (UnitsFigure figure : explanation.figures().units()) {
            pictures.add(draw(figure, frames));
        }
        return pictures;
    }

    private static Picture draw(UnitsFigure figure, Frames frames) {
        List<Mark> marks = new ArrayList<>(
                frames.of(state -> curves(figure, figure.states().get(state))));
        // Points that are not on the slice would only seem to have residuals.
        boolean slice = !figure.fixed().isEmpty();
        if (figure.dataY().length > 0) {
            marks.add(new Points(
                    slice ? "samples (beside the slice)" : "samples",
                    figure.dataX(),
                    figure.dataY(),
                    Tone.INK,
                    slice ? Shape.RING : Shape.DISC));
        }
        List<double[]> values = new ArrayList<>(List.of(figure.dataY()));
        for (int state : frames.states()) {
            State at = figure.states().get(state);
            values.addAll(at.scaled());
            values.add(at.sum());
            values.add(at.predicted());
        }
        Axis up = Axis.over(figure.output(), values.toArray(double[][]::new));
        String title = "What each unit adds to " + figure.output();
        String held = figure.fixed().stream()
                .map(fixed ->
                        fixed.input() + " = " + Decimals.show(Math.abs(fixed.value()) < ROUNDED ? 0 : fixed.value(), 3))
                .collect(Collectors.joining(", "));
        String description = "Each unit's curve over " + figure.input() + " times its outgoing weight; their sum"
                + (figure.bias().isEmpty() ? "" : ", shifted by " + figure.bias())
                + (figure.activation().isEmpty() ? "" : ", through " + figure.activation())
                + " is " + figure.output() + "."
                + (slice ? " A slice, with the other inputs held at " + held + "." : "");
        return new Chart(title, description, Axis.over(figure.input(), figure.x()), up, marks);
    }

    private static List<Mark> curves(UnitsFigure figure, State state) {
        List<Mark> marks = new ArrayList<>();
        double[] x = figure.x();
        for (int unit = 0; unit < figure.units().size(); unit++) {
            String weight = figure.weights().get(unit);
            String label = weight.isEmpty()
                    ? figure.units().get(unit)
                    : weight + " · " + figure.units().get(unit);
            marks.add(new Line(label, x, state.scaled().get(unit), Look.nth(unit)));
        }
        boolean same = figure.activation().isEmpty();
        if (!figure.bias().isEmpty() || !same) {
            marks.add(new Line(
                    "sum", x, state.sum(), Look.of(Tone.GREEN).dash(Dash.DOTTED).width(2)));
        }
        if (same && !figure.bias().isEmpty()) {
            int middle = x.length / 2;
            double from = state.sum()[middle];
            Look look = Look.of(Tone.MUTED);
            marks.add(new Arrow("shift by " + figure.bias(), x[middle], from, x[middle], from + state.shift(), look));
        }
        marks.add(new Line(
                figure.output(), x, state.predicted(), Look.of(Tone.GREEN).width(HEAVY)));
        if (figure.fixed().isEmpty() && figure.dataY().length > 0) {
            double[] dataX = figure.dataX();
            Look look = Look.of(Tone.RED).dash(Dash.DOTTED).width(FINE);
            marks.add(new Segments("residuals", dataX, figure.dataY(), dataX, state.atData(), look));
        }
        return marks;
    }
}
