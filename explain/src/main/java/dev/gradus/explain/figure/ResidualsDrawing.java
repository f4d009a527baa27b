package dev.gradus.explain.figure;

import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.ResidualsFigure;
import dev.gradus.explain.document.ResidualsFigure.State;
import dev.gradus.explain.document.UnitsFigure;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Decimals;
import dev.gradus.explain.svg.Line;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Mark;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.Points;
import dev.gradus.explain.svg.Shape;
import dev.gradus.explain.svg.Squares;
import dev.gradus.explain.svg.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Draws squared residuals as squares. */
final class ResidualsDrawing {

    private static final int FEW = 4;

    private ResidualsDrawing() {}

    static List<Picture> draw(Explanation explanation, Frames frames) {
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < explanation.figures().residuals().size(); i++) {
            pictures.add(draw(explanation, i, frames));
        }
        return pictures;
    }

    private static Picture draw(Explanation explanation, int output, Frames frames) {
        ResidualsFigure figure = explanation.figures().residuals().get(output);
        boolean overInput = !figure.input().isEmpty();
        double[] x = overInput ? figure.x() : places(figure.x().length);
        List<Mark> marks = new ArrayList<>();
        List<double[]> values = new ArrayList<>(List.of(figure.observed()));
        for (int state : frames.states()) {
            values.add(figure.states().get(state).predicted());
        }
        marks.addAll(frames.of(index -> {
            State state = figure.states().get(index);
            List<Mark> some = new ArrayList<>();
            some.add(new Squares(
                    "squared residuals",
                    figure.x(),
                    figure.observed(),
                    state.predicted(),
                    Look.of(Tone.RED).width(1)));
            if (overInput) {
                UnitsFigure units = explanation.figures().units().get(output);
                some.add(new Line(
                        figure.output(),
                        units.x(),
                        units.states().get(index).predicted(),
                        Look.of(Tone.GREEN).width(2.25)));
            }
            some.add(new Points(overInput ? "" : figure.output(), x, state.predicted(), Tone.GREEN, Shape.RING));
            return some;
        }));
        marks.add(new Points("observed", x, figure.observed(), Tone.INK, Shape.DISC));
        double sum =
                Arrays.stream(figure.states().get(frames.first()).squares()).sum();
        String description =
                "The side of each square is a residual, observed − predicted; its area is the square. Together "
                        + Decimals.show(sum) + " at the first step shown.";
        Axis across = overInput ? Axis.over(figure.input(), x) : Axis.of("sample", numbers(x.length));
        Axis up = Axis.over(figure.output(), values.toArray(double[][]::new));
        return new Chart("Squared residuals of " + figure.output(), description, across, up, marks);
    }

    private static double[] places(int samples) {
        double[] places = new double[samples];
        for (int i = 0; i < samples; i++) {
            places[i] = i;
        }
        return places;
    }

    /** Returns the samples' numbers; with few of them an empty place at the end, as a square takes room. */
    private static List<String> numbers(int samples) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            numbers.add(String.valueOf(i + 1));
        }
        if (samples < FEW) {
            numbers.add("");
        }
        return numbers;
    }
}
