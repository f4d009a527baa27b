package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every optimizer must keep to that sees all samples and all parameters at once.
 *
 * <pre>{@code
 * class ConjugateGradientsTest extends FullBatchOptimizerContract {
 *     @Override protected FullBatchOptimizer optimizer() {
 *         return new ConjugateGradients();
 *     }
 * }
 * }</pre>
 */
public abstract non-sealed class FullBatchOptimizerContract extends PartContract<Optimizer> {

    private static final int PARABOLA_STEPS = 2_000;
    private static final double PARABOLA_GOAL = 1e-3;
    private static final int ROSENBROCK_STEPS = 20_000;
    private static final double ROSENBROCK_GOAL = 1e-2;
    private static final int CLIFF_STEPS = 200;

    private static final int ENGINE_STEPS = 4;
    private static final double[] START = {0.5, -0.3, 1.2, 0.4, -2.1, 0.7};
    private static final double[] TARGETS = {0.4, 0.9, 1.1, 1.6, 0.2, 0.8};
    private static final double FLOAT64_TOLERANCE = 1e-9;
    private static final double FLOAT32_TOLERANCE = 1e-4;

    /** Returns the optimizer under test. */
    protected abstract FullBatchOptimizer optimizer();

    @Override
    final Class<Optimizer> kind() {
        return Optimizer.class;
    }

    @Override
    final Optimizer part() {
        return optimizer();
    }

    private Minimization start(Landscape landscape) {
        return optimizer().start(Squares.of(landscape), landscape.start());
    }

    private String on(Landscape landscape) {
        return optimizer().name() + " on " + landscape.name().toLowerCase(Locale.ROOT);
    }

    /** An iteration leads to a smaller value or to none, and value and point belong together. */
    @Test
    public void neverKeepsAWorsePoint() {
        for (Landscape landscape : Landscape.values()) {
            Minimization run = start(landscape);
            boolean goesOn = true;
            for (int i = 0; i < CLIFF_STEPS && goesOn; i++) {
                double before = run.value();
                goesOn = run.iterate();
                String at = on(landscape) + ", iteration " + i + ": the value ";
                assertTrue(
                        run.value() <= before,
                        () -> at + before + " becomes " + run.value() + "; keep the point where no step is better");
                assertEquals(
                        landscape.value(run.point()),
                        run.value(),
                        () -> at + "is not that of the point " + Arrays.toString(run.point()));
            }
        }
    }

    /** Finds the bottom of a bowl of four dimensions within 2 000 iterations. */
    @Test
    public void convergesOnAParabola() {
        descend(Landscape.PARABOLA, PARABOLA_STEPS, PARABOLA_GOAL);
    }

    /** Follows the curved valley of Rosenbrock's function from (−1.2, 1) to 0.01 within 20 000 iterations. */
    @Test
    public void convergesOnRosenbrocksFunction() {
        descend(Landscape.ROSENBROCK, ROSENBROCK_STEPS, ROSENBROCK_GOAL);
    }

    /** Comes down a slope beyond whose foot the value is NaN. */
    @Test
    public void keepsOffPointsWhereTheValueIsNoNumber() {
        descend(Landscape.CLIFF, CLIFF_STEPS, PARABOLA_GOAL);
    }

    private void descend(Landscape landscape, int steps, double goal) {
        Minimization run = start(landscape);
        int done = go(run, steps);
        assertTrue(
                run.value() <= goal,
                () -> on(landscape) + " does not come to " + goal + ": after " + done + " iterations it is at "
                        + Arrays.toString(run.point()) + " with the value " + run.value()
                        + (run.ending().isEmpty() ? "" : ", where it ends because " + run.ending()));
    }

    private static int go(Minimization run, int steps) {
        int done = 1;
        while (run.iterate() && done < steps) {
            done++;
        }
        return done;
    }

    /** Where the gradient is 0 there is nothing to do, and the method says so. */
    @Test
    public void endsWhereTheGradientIsZeroAndSaysWhy() {
        Minimization run = optimizer().start(Squares.of(Landscape.PARABOLA), Landscape.LOWEST.clone());
        assertFalse(run.iterate(), () -> optimizer().name() + ": at the minimum itself, iterate() must return false");
        assertArrayEquals(
                Landscape.LOWEST,
                run.point(),
                () -> optimizer().name() + ": at the minimum itself, the point must stay");
        assertFalse(
                run.ending() == null || run.ending().isBlank(),
                () -> optimizer().name() + ": when iterate() returns false, ending() must say why");
    }

    /** What a method remembers belongs to the minimization: two at once go the ways of each alone. */
    @Test
    public void minimizationsKnowNothingOfEachOther() {
        Minimization alone = start(Landscape.ROSENBROCK);
        go(alone, ENGINE_STEPS);
        FullBatchOptimizer shared = optimizer();
        Minimization one = shared.start(Squares.of(Landscape.ROSENBROCK), Landscape.ROSENBROCK.start());
        Minimization other = shared.start(Squares.of(Landscape.PARABOLA), Landscape.PARABOLA.start());
        for (int i = 0; i < ENGINE_STEPS; i++) {
            one.iterate();
            other.iterate();
        }
        assertArrayEquals(
                alone.point(),
                one.point(),
                () -> optimizer().name() + ": beside another minimization it goes another way; keep what must be"
                        + " remembered in the Minimization");
    }

    /** Given a function that does not say that it is a sum of squares, it works as well or says what it needs. */
    @Test
    public void refusesWhatItCannotMinimizeWithAReason() {
        Minimization run;
        try {
            run = optimizer().start(Squares.of(Landscape.PARABOLA).plain(), Landscape.PARABOLA.start());
        } catch (InvalidInputException e) {
            assertTrue(
                    e.getMessage().contains(optimizer().name()),
                    () -> "the message must say which optimizer it is about: " + e.getMessage());
            return;
        }
        go(run, PARABOLA_STEPS);
        assertTrue(
                run.value() <= PARABOLA_GOAL,
                () -> optimizer().name() + ": given an Objective that is no LeastSquares it ends at "
                        + Arrays.toString(run.point())
                        + "; throw an InvalidInputException from start if it needs residuals");
    }

    /** In an engine it goes the way that it goes on the same function alone; a second training starts anew. */
    @Test
    @Tag(ENGINE)
    public void movesTheSameInAnEngine() {
        double[][] trained = train(Precision.FLOAT64, START.length);
        double[] expected = START;
        for (double[] weights : trained) {
            Minimization run = optimizer().start(quartic(), expected.clone());
            go(run, ENGINE_STEPS);
            Numbers.assertClose(optimizer().name() + " in an engine", run.point(), weights, FLOAT64_TOLERANCE);
            expected = run.point();
        }
    }

    /** The function that {@link QuarticDistance} makes of the weights. */
    private static Squares quartic() {
        return new Squares(
                START.length,
                w -> {
                    double[] r = new double[w.length];
                    Arrays.setAll(r, i -> w[i] * w[i] - TARGETS[i]);
                    return r;
                },
                w -> {
                    double[][] rows = new double[w.length][w.length];
                    for (int i = 0; i < w.length; i++) {
                        rows[i][i] = 2 * w[i];
                    }
                    return rows;
                });
    }

    /** Six weights as one parameter, or as two of 2 and 4, end at the same bits. */
    @Test
    @Tag(ENGINE)
    public void doesNotDependOnHowWeightsAreSplitIntoParameters() {
        for (Precision precision : Precision.values()) {
            assertArrayEquals(
                    Numbers.flat(train(precision, START.length)),
                    Numbers.flat(train(precision, 2)),
                    () -> optimizer().name() + " in " + precision + ": 6 weights in one parameter against 2 + 4");
        }
    }

    /** In float32 the weights differ from those in float64 by rounding only. */
    @Test
    @Tag(ENGINE)
    public void float32AgreesWithFloat64() {
        Numbers.assertClose(
                optimizer().name() + " in float32",
                train(Precision.FLOAT64, START.length)[0],
                train(Precision.FLOAT32, START.length)[0],
                FLOAT32_TOLERANCE);
    }

    /** Trains twice in an engine and returns the weights after each. */
    private double[][] train(Precision precision, int first) {
        Training training = Training.with()
                .loss(new QuarticDistance())
                .optimizer(optimizer())
                .epochs(ENGINE_STEPS)
                .build();
        return FreeTraining.twice(precision, first, START, TARGETS, training);
    }
}
