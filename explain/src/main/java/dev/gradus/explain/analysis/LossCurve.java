package dev.gradus.explain.analysis;

import dev.gradus.explain.document.LossFigure;
import dev.gradus.explain.document.LossFigure.Fit;
import dev.gradus.explain.document.LossFigure.State;
import dev.gradus.explain.document.ParameterNote;
import dev.gradus.explain.svg.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the loss as a function of one parameter. */
final class LossCurve {

    /** How many points a curve has, and at least has where each takes long. */
    private static final int FINEST = 81;

    private static final int COARSEST = 21;

    /** How many units may be computed for the points of a curve. */
    private static final long POINTS_WORK = 1_500_000;

    /** How often the search for the minimum goes farther, each time by half of the range before. */
    private static final int FARTHER = 4;

    private static final double ROOM = 0.35;

    /** The inverse of the golden ratio. */
    private static final double GOLDEN = 0.6180339887498949;

    private static final int MOST_FITS = 5;

    private final Scene scene;
    private final ParameterNote note;
    private final LossProbe probe;
    private final double[] path;
    private final int points;
    private final List<Double> pathLoss = new ArrayList<>();
    private final List<State> states = new ArrayList<>();
    private double[] x;

    /**
     * Begins.
     *
     * @param path the parameter's values along the descent
     */
    LossCurve(Scene scene, ParameterNote note, double[] path) {
        this.scene = scene;
        this.note = note;
        this.path = path;
        probe = new LossProbe(scene.passes(), scene.links(), note);
        points = (int) Math.max(COARSEST, Math.min(FINEST, POINTS_WORK / probe.work()));
    }

    /** Returns about how many units are computed for the curve at one step. */
    long work() {
        return 2 * probe.work() * points;
    }

    /** Adds what the passes are at now. */
    void at(int step, boolean curve) {
        Passes passes = scene.passes();
        double value = passes.value(note);
        if (x == null) {
            x = range(value);
        }
        pathLoss.add(passes.loss());
        if (!curve) {
            return;
        }
        double[] y = Arrays.stream(x).map(at -> probe.movedBy(at - value)).toArray();
        Double argmin = argmin(value, x, y);
        Double minimum = argmin == null ? null : Double.valueOf(probe.movedBy(argmin - value));
        states.add(new State(step, value, passes.loss(), passes.gradient(note), y, argmin, minimum));
    }

    private double[] range(double value) {
        double low = Arrays.stream(path).min().orElse(value);
        double high = Arrays.stream(path).max().orElse(value);
        double wide = Math.max(high - low, Math.max(1, Math.abs(value)) / 2);
        double from = low - wide;
        double to = high + wide;
        for (int i = 0; i <= FARTHER; i++) {
            double[] at = Scene.grid(from, to, points / 2);
            double[] y = Arrays.stream(at).map(p -> probe.movedBy(p - value)).toArray();
            int least = least(y);
            if (least > 0 && least < at.length - 1) {
                low = Math.min(low, at[least]);
                high = Math.max(high, at[least]);
                break;
            }
            from -= least == 0 ? (to - from) / 2 : 0;
            to += least == 0 ? 0 : (to - from) / 2;
        }
        double room = Math.max(high - low, wide) * ROOM;
        return Scene.grid(low - room, high + room, points);
    }

    private static int least(double[] y) {
        int least = 0;
        for (int i = 1; i < y.length; i++) {
            if (y[i] < y[least]) {
                least = i;
            }
        }
        return least;
    }

    private Double argmin(double value, double[] at, double[] y) {
        int least = least(y);
        if (least == 0 || least == y.length - 1) {
            return null;
        }
        double a = at[least - 1];
        double b = at[least + 1];
        double left = b - GOLDEN * (b - a);
        double right = a + GOLDEN * (b - a);
        double atLeft = probe.movedBy(left - value);
        double atRight = probe.movedBy(right - value);
        // As many steps as points: to the last digits where they are cheap, to what can be seen where they are not.
        for (int i = 0; i < points; i++) {
            if (atLeft <= atRight) {
                b = right;
                right = left;
                atRight = atLeft;
                left = b - GOLDEN * (b - a);
                atLeft = probe.movedBy(left - value);
            } else {
                a = left;
                left = right;
                atLeft = atRight;
                right = a + GOLDEN * (b - a);
                atRight = probe.movedBy(right - value);
            }
        }
        return (a + b) / 2;
    }

    /** Returns other fits at round values of the parameter; leaves the passes as they were. */
    private List<Fit> fits(UnitsData units) {
        List<Fit> fits = new ArrayList<>();
        if (units == null || scene.inputs() != 1) {
            return fits;
        }
        Passes passes = scene.passes();
        double old = passes.value(note);
        for (double value : Ticks.between(x[0], x[x.length - 1], MOST_FITS)) {
            double loss = probe.movedBy(value - old);
            passes.set(note, value);
            fits.add(new Fit(value, loss, units.predicted()));
        }
        passes.set(note, old);
        return fits;
    }

    /**
     * Ends; the passes must be at the first step.
     *
     * @param units gives the predictions along the input; null if it cannot
     */
    LossFigure figure(UnitsData units) {
        return new LossFigure(
                note.name(),
                note.symbol(),
                scene.trained().size() == 1,
                x,
                path,
                pathLoss.stream().mapToDouble(Double::doubleValue).toArray(),
                fits(units),
                states);
    }
}
