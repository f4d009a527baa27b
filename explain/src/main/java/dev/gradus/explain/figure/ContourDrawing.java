package dev.gradus.explain.figure;

import dev.gradus.explain.document.ContourFigure;
import dev.gradus.explain.document.ContourFigure.Point;
import dev.gradus.explain.document.ContourFigure.Rate;
import dev.gradus.explain.document.ContourFigure.Slice;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.svg.Arrow;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Contours;
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
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Draws the loss over two parameters as numbered contours, with the descent. */
final class ContourDrawing {

    private static final int LEVELS = 9;

    /** How long the arrow is, relative to the axes. */
    private static final double ARROW = 0.2;

    private static final double HEIGHT = 400;

    private static final Look[] RATES = {
        Look.of(Tone.BLUE).dash(Dash.DOTTED),
        Look.of(Tone.ORANGE).dash(Dash.DASHED),
        Look.of(Tone.SKY).dash(Dash.LONG)
    };

    private ContourDrawing() {}

    static List<Picture> draw(Explanation explanation, Frames frames) {
        ContourFigure figure = explanation.figures().contour();
        List<Picture> pictures = new ArrayList<>();
        if (figure == null) {
            return pictures;
        }
        for (Slice slice : figure.slices()) {
            pictures.add(descent(explanation, figure, slice, frames));
        }
        if (figure.rates().size() > 1) {
            pictures.add(rates(explanation, figure));
        }
        return pictures;
    }

    private static Picture descent(Explanation explanation, ContourFigure figure, Slice slice, Frames frames) {
        List<Mark> marks = new ArrayList<>(List.of(contours(explanation, figure, slice)));
        double[] x = all(figure, Point::x);
        double[] y = all(figure, Point::y);
        if (x.length > 1) {
            marks.add(
                    new Line(figure.projection() ? "the descent, projected" : "the descent", x, y, Look.of(Tone.INK)));
            List<String> hints = figure.path().stream()
                    .map(point -> "step " + point.step() + ": " + Decimals.show(point.loss()))
                    .toList();
            marks.add(new Points("", x, y, Tone.INK, Shape.RING, 3, hints));
        }
        marks.addAll(frames.of(state -> gradient(figure, figure.path().get(state))));
        String symbol = explanation.loss().symbol();
        Point start = figure.path().get(0);
        String others = figure.projection() ? ", other parameters as at step " + slice.step() : "";
        String description = "Contours of " + symbol + " over " + figure.firstSymbol() + " and "
                + figure.secondSymbol() + others + ". The descent begins at " + Decimals.show(start.x()) + ", "
                + Decimals.show(start.y()) + " with " + symbol + " " + Decimals.show(start.loss()) + "."
                + (figure.projection()
                        ? " Other parameters move as well: the descent is a projection, and its losses are not those of"
                                + " the contours."
                        : "");
        return new Chart(
                        symbol + " over " + figure.firstSymbol() + " and " + figure.secondSymbol() + others,
                        description,
                        across(figure),
                        upwards(figure),
                        marks)
                .sized(480, HEIGHT);
    }

    private static Mark contours(Explanation explanation, ContourFigure figure, Slice slice) {
        double[] levels = Contours.levels(slice.loss(), LEVELS);
        return new Contours(explanation.loss().symbol(), figure.x(), figure.y(), slice.loss(), levels, Tone.PINK);
    }

    private static Axis across(ContourFigure figure) {
        return Axis.between(figure.firstSymbol(), figure.x()[0], figure.x()[figure.x().length - 1]);
    }

    private static Axis upwards(ContourFigure figure) {
        return Axis.between(figure.secondSymbol(), figure.y()[0], figure.y()[figure.y().length - 1]);
    }

    private static List<Mark> gradient(ContourFigure figure, Point point) {
        List<Mark> marks = new ArrayList<>();
        double wide = figure.x()[figure.x().length - 1] - figure.x()[0];
        double high = figure.y()[figure.y().length - 1] - figure.y()[0];
        double size = Math.max(Math.abs(point.gradientX()) / wide, Math.abs(point.gradientY()) / high);
        if (size > 0) {
            double scale = ARROW / size;
            marks.add(new Arrow(
                    "against the gradient",
                    point.x(),
                    point.y(),
                    point.x() - scale * point.gradientX(),
                    point.y() - scale * point.gradientY(),
                    Look.of(Tone.PURPLE).width(2.5)));
        }
        marks.add(new Points("", new double[] {point.x()}, new double[] {point.y()}, Tone.PURPLE, Shape.DISC));
        return marks;
    }

    private static Picture rates(Explanation explanation, ContourFigure figure) {
        String symbol = explanation.loss().symbol();
        List<Mark> marks = new ArrayList<>(
                List.of(contours(explanation, figure, figure.slices().get(0))));
        for (int i = 0; i < figure.rates().size(); i++) {
            Rate rate = figure.rates().get(i);
            double last = rate.loss()[rate.loss().length - 1];
            String label = "rate " + Decimals.show(rate.learningRate(), 3) + ": " + symbol + " "
                    + Decimals.show(last, 3) + " after " + rate.steps();
            marks.add(new Line(label, rate.x(), rate.y(), RATES[i % RATES.length]));
            marks.add(
                    new Points("", rate.x(), rate.y(), RATES[i % RATES.length].tone(), Shape.nth(i + 2), 3, List.of()));
        }
        return new Chart(
                        "Learning rates compared",
                        "Plain gradient descent from the same start with three learning rates.",
                        across(figure),
                        upwards(figure),
                        marks)
                .sized(480, HEIGHT);
    }

    private static double[] all(ContourFigure figure, ToDoubleFunction<Point> value) {
        return figure.path().stream().mapToDouble(value).toArray();
    }
}
