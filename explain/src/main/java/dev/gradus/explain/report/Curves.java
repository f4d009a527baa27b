package dev.gradus.explain.report;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.History;
import dev.gradus.explain.html.Html;
import dev.gradus.explain.html.NumberTable;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Line;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Mark;
import dev.gradus.explain.svg.Points;
import dev.gradus.explain.svg.Shape;
import dev.gradus.explain.svg.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The figures of a training, epoch by epoch. */
final class Curves {

    private static final String EPOCH = "epoch";
    private static final String VALIDATION = "validation_";

    /** A curve shows the least and the greatest of each of so many stretches of epochs: no spike is lost. */
    private static final int STRETCHES = 240;

    /** From this ratio of the greatest to the least on, equal ratios are shown as equal lengths. */
    private static final double WIDE = 30;

    /** More curves in one chart cannot be told apart. */
    private static final int MOST_LAYERS = 12;

    private final Fit fit;

    Curves(Fit fit) {
        this.fit = fit;
    }

    /** Writes a chart for every figure of the history: training and validation in one. */
    void write(Html page) {
        History history = fit.history();
        for (String name : history.columns()) {
            if (!name.startsWith(VALIDATION) || !history.has(name.substring(VALIDATION.length()))) {
                figure(page, name);
            }
        }
    }

    private void figure(Html page, String name) {
        List<String> labels = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        boolean validated = fit.history().has(VALIDATION + name);
        labels.add(validated ? "training" : name);
        values.add(fit.history().values(name));
        if (validated) {
            labels.add("validation");
            values.add(fit.history().values(VALIDATION + name));
        }
        double[][] curves = values.toArray(double[][]::new);
        double[] epochs = IntStream.range(0, fit.epochs()).asDoubleStream().toArray();
        boolean stepped = name.equals(History.LEARNING_RATE);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < curves.length; i++) {
            int[] shown = shown(curves[i]);
            Look look = Look.nth(i);
            marks.add(new Line(
                    validated ? labels.get(i) : "", pick(epochs, shown), pick(curves[i], shown), stepped, look));
        }
        if (!stepped) {
            bestEpoch(marks, curves[curves.length - 1]);
        }
        String title = name.replace('_', ' ');
        Chart chart = new Chart(title, description(labels, curves), across(epochs), axis(curves), marks);
        page.figure(chart, NumberTable.ofCurves(title + " by epoch", EPOCH, epochs, labels, curves));
    }

    private void bestEpoch(List<Mark> marks, double[] curve) {
        if (fit.bestEpoch().isPresent()) {
            int best = fit.bestEpoch().getAsInt();
            double[] x = {best};
            double[] y = {curve[best]};
            marks.add(new Points("kept: epoch " + best, x, y, Tone.GREEN, Shape.RING, 6, List.of()));
        }
    }

    private static String description(List<String> labels, double[][] curves) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < curves.length; i++) {
            double[] curve = curves[i];
            text.append(i == 0 ? "" : "; ").append(labels.get(i)).append(": ");
            text.append(NumberTable.number(curve[0]));
            if (curve.length > 1) {
                text.append(" at first, ")
                        .append(NumberTable.number(curve[curve.length - 1]))
                        .append(" at last");
            }
        }
        return text.toString();
    }

    /** Writes a chart of lengths of vectors, one curve for each layer. */
    static void norms(Html page, String title, List<LayerInfo> layers, double[] epochs, double[][] byEpoch) {
        int count = Math.min(MOST_LAYERS, layers.size());
        List<String> labels = new ArrayList<>();
        double[][] curves = new double[count][];
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int layer = count == 1 ? 0 : (int) ((long) i * (layers.size() - 1) / (count - 1));
            labels.add(layers.get(layer).name());
            curves[i] = Arrays.stream(byEpoch).mapToDouble(row -> row[layer]).toArray();
            marks.add(new Line(labels.get(i), epochs, curves[i], Look.nth(i)));
        }
        String note = count == layers.size() ? "" : "; " + count + " of " + layers.size() + " layers";
        Chart chart = new Chart(
                title, "square root of the sum of squares, by layer" + note, across(epochs), axis(curves), marks);
        page.figure(chart, NumberTable.ofCurves(title + " by epoch", EPOCH, epochs, labels, curves));
    }

    private static Axis across(double[] epochs) {
        return Axis.between(EPOCH, 0, Math.max(1, epochs[epochs.length - 1]));
    }

    private static Axis axis(double[][] curves) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double[] curve : curves) {
            for (double value : curve) {
                least = Double.isFinite(value) ? Math.min(least, value) : least;
                greatest = Double.isFinite(value) ? Math.max(greatest, value) : greatest;
            }
        }
        if (least == greatest && least != 0) {
            // A figure that never changes, such as most learning rates, is shown over its distance from 0.
            return Axis.between("", Math.min(0, 2 * least), Math.max(0, 2 * least));
        }
        return least > 0 && greatest > WIDE * least ? Axis.logarithmicOver("", curves) : Axis.over("", curves);
    }

    /** Returns which points of a curve are drawn. */
    private static int[] shown(double[] curve) {
        if (curve.length <= 2 * STRETCHES) {
            return IntStream.range(0, curve.length).toArray();
        }
        IntStream.Builder places = IntStream.builder();
        for (int s = 0; s < STRETCHES; s++) {
            int from = (int) ((long) s * curve.length / STRETCHES);
            int to = (int) ((long) (s + 1) * curve.length / STRETCHES);
            int least = from;
            int greatest = from;
            for (int i = from; i < to; i++) {
                least = curve[i] < curve[least] ? i : least;
                greatest = curve[i] > curve[greatest] ? i : greatest;
            }
            places.add(Math.min(least, greatest)).add(Math.max(least, greatest));
        }
        return places.add(curve.length - 1).build().distinct().toArray();
    }

    private static double[] pick(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }
}
