package dev.gradus.explain.analysis;

import dev.gradus.explain.document.ContourFigure;
import dev.gradus.explain.document.ContourFigure.Point;
import dev.gradus.explain.document.ContourFigure.Rate;
import dev.gradus.explain.document.ContourFigure.Slice;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gathers the loss over two parameters. */
final class ContourData {

    private static final int FINEST = 41;
    private static final int COARSEST = 9;

    /** How many units may be computed for a grid: some seconds. */
    private static final long WORK = 5_000_000;

    private static final long MOST_WORK = 20_000_000;

    private static final double ROOM = 0.4;

    /** Learning rates to compare, relative to the one given. */
    private static final double[] RATES = {1.0 / 3, 1, 3};

    /** So many steps at least, and at most, and so many of them are drawn. */
    private static final int FEWEST_RATE_STEPS = 30;

    private static final int MOST_RATE_STEPS = 10_000;
    private static final int DRAWN_RATE_STEPS = 40;

    /** So many numbers may go through the network for comparing learning rates. */
    private static final long MOST_RATE_WORK = 10_000_000;

    /** A loss that has grown this much has left the picture. */
    private static final double GROWN = 1e4;

    private final Scene scene;
    private final ParameterNote first;
    private final ParameterNote second;
    private final double[] x;
    private final double[] y;
    private final LossProbe probe;
    private final List<Slice> slices = new ArrayList<>();
    private final List<Point> path = new ArrayList<>();
    private double startX;
    private double startY;

    /**
     * Begins; the passes must be at the first step.
     *
     * @param pathX values of the first parameter along the descent
     * @param pathY values of the second
     */
    ContourData(Scene scene, ParameterNote first, ParameterNote second, double[] pathX, double[] pathY) {
        this.scene = scene;
        this.first = first;
        this.second = second;
        probe = new LossProbe(scene.passes(), scene.links(), first, second);
        int points = (int) Math.max(COARSEST, Math.min(FINEST, Math.sqrt((double) WORK / probe.work())));
        x = range(pathX, points);
        y = range(pathY, points);
    }

    /** Returns whether it can be computed within some seconds. */
    boolean isFeasible() {
        return probe.work() * COARSEST * COARSEST <= MOST_WORK;
    }

    private static double[] range(double[] path, int points) {
        double low = Arrays.stream(path).min().orElseThrow();
        double high = Arrays.stream(path).max().orElseThrow();
        double middle = (low + high) / 2;
        double half = Math.max((high - low) * (0.5 + ROOM), Math.max(1, Math.abs(middle)) / 2);
        return Scene.grid(middle - half, middle + half, points);
    }

    boolean isProjection() {
        return scene.trained().size() > 2;
    }

    /** Adds what the passes are at now. */
    void at(int step, boolean firstStep, boolean lastStep) {
        Passes passes = scene.passes();
        double atX = passes.value(first);
        double atY = passes.value(second);
        if (firstStep) {
            startX = atX;
            startY = atY;
        }
        if (firstStep || lastStep && isProjection() && probe.work() * x.length * y.length <= WORK) {
            double[][] loss = new double[y.length][x.length];
            for (int row = 0; row < y.length; row++) {
                for (int column = 0; column < x.length; column++) {
                    loss[row][column] = probe.movedBy(x[column] - atX, y[row] - atY);
                }
            }
            slices.add(new Slice(step, loss));
        }
        path.add(new Point(step, atX, atY, passes.loss(), Double.NaN, passes.gradient(first), passes.gradient(second)));
    }

    /** Ends; the passes must be at the first step, where it leaves them. */
    ContourFigure figure(double learningRate) {
        List<Point> whole = path.stream()
                .map(p -> new Point(
                        p.step(),
                        p.x(),
                        p.y(),
                        p.loss(),
                        probe.movedBy(p.x() - startX, p.y() - startY),
                        p.gradientX(),
                        p.gradientY()))
                .toList();
        return new ContourFigure(
                first.name(),
                second.name(),
                first.symbol(),
                second.symbol(),
                isProjection(),
                x,
                y,
                slices,
                whole,
                rates(learningRate));
    }

    private List<Rate> rates(double learningRate) {
        List<Rate> rates = new ArrayList<>();
        long numbers = scene.links().stream()
                .mapToLong(link -> (long) link.inputs() * link.units() + link.units())
                .sum();
        Passes passes = scene.passes();
        long setUp = passes.isOpaqueFrom(0) ? LossProbe.OPAQUE_WORK : 0;
        long work = (numbers * passes.all().size() + setUp) * RATES.length;
        if (!(learningRate > 0)) {
            return rates;
        }
        if (work * FEWEST_RATE_STEPS > MOST_RATE_WORK) {
            scene.omit(
                    "contour",
                    "No comparison of learning rates: it would take too long for this network and so many samples.");
            return rates;
        }
        int followed = path.get(path.size() - 1).step();
        int steps = (int) Math.min(Math.min(followed, MOST_RATE_STEPS), MOST_RATE_WORK / work);
        steps = Math.max(steps, FEWEST_RATE_STEPS);
        List<ParameterNote> trained = scene.trained();
        double[] start = trained.stream().mapToDouble(passes::value).toArray();
        for (double factor : RATES) {
            rates.add(descend(trained, learningRate * factor, steps));
            move(trained, start);
        }
        return rates;
    }

    private Rate descend(List<ParameterNote> trained, double rate, int steps) {
        StepChoice drawn = new StepChoice(steps, DRAWN_RATE_STEPS);
        Passes passes = scene.passes();
        double started = passes.loss();
        List<double[]> points = new ArrayList<>();
        int done = 0;
        for (int step = 0; step <= steps; step++) {
            double loss = passes.loss();
            if (!(loss <= GROWN * (started + 1))) {
                break;
            }
            done = step;
            if (drawn.has(step)) {
                points.add(new double[] {passes.value(first), passes.value(second), loss});
            }
            double[] next = new double[trained.size()];
            for (int i = 0; i < next.length; i++) {
                next[i] = passes.value(trained.get(i)) - rate * passes.gradient(trained.get(i));
            }
            move(trained, next);
        }
        return new Rate(rate, done, column(points, 0), column(points, 1), column(points, 2));
    }

    private static double[] column(List<double[]> points, int column) {
        return points.stream().mapToDouble(point -> point[column]).toArray();
    }

    private void move(List<ParameterNote> parameters, double[] values) {
        for (int i = 0; i < values.length; i++) {
            scene.passes().set(parameters.get(i), values[i]);
        }
        scene.passes().run();
    }
}
