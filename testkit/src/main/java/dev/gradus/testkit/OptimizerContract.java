package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every optimizer must keep to whose rule works weight by weight, in either shape; for the others there is
 * {@link FullBatchOptimizerContract}.
 *
 * <pre>{@code
 * class LionTest extends OptimizerContract {
 *     @Override protected Optimizer optimizer() {
 *         return new Lion();
 *     }
 * }
 * }</pre>
 */
public abstract non-sealed class OptimizerContract extends PartContract<Optimizer> {

    private static final int PARABOLA_STEPS = 2_000;
    private static final double PARABOLA_GOAL = 1e-3;
    private static final int ROSENBROCK_STEPS = 20_000;
    private static final double ROSENBROCK_GOAL = 1e-2;

    private static final double[] GRADIENTS = {-1e5, -3, -0.2, -1e-6, 1e-6, 0.2, 3, 1e5};
    private static final double[] START = {0.5, -0.3, 1.2, 0, -2.1, 0.7};
    private static final double[] TARGETS = {-0.4, 0.9, 1.1, -1.6, 0.2, 0.8};
    private static final double FLOAT64_TOLERANCE = 1e-12;
    private static final double FLOAT32_TOLERANCE = 1e-4;

    /** Returns the optimizer under test, without weight decay, which would move the minimum. */
    protected abstract Optimizer optimizer();

    /**
     * Returns the learning rates of which at least one must lead to the minimum.
     *
     * <p>The default is the optimizer's own rate, then powers of ten from 1 to 0.001.
     */
    protected double[] learningRates() {
        return new double[] {optimizer().learningRate(), 1, 0.1, 0.01, 0.001};
    }

    @Override
    final Class<Optimizer> kind() {
        return Optimizer.class;
    }

    @Override
    final Optimizer part() {
        return optimizer();
    }

    /** Training starts with the learning rate of the settings. */
    @Test
    public void hasAPositiveLearningRateThatIsItsSetting() {
        double rate = optimizer().learningRate();
        assertTrue(
                rate > 0 && Double.isFinite(rate),
                () -> optimizer().name() + ": learningRate() must be a number > 0, got " + rate);
        if (optimizer() instanceof Record record) {
            for (RecordComponent setting : PartSettings.of(record.getClass())) {
                if (setting.getName().equals("learningRate")) {
                    assertEquals(PartSettings.value(record, setting), rate, "learningRate() must give the setting");
                }
            }
        }
    }

    /** Slots are saved and shown by name. */
    @Test
    public void namesItsSlotsInSnakeCaseAndOnce() {
        List<String> slots = Rule.of(optimizer()).slots();
        assertEquals(
                slots.size(),
                new HashSet<>(slots).size(),
                () -> optimizer().name() + ": each slot needs a name of its own, got " + slots);
        for (String slot : slots) {
            assertTrue(
                    slot.matches("[a-z][a-z0-9_]*"),
                    () -> optimizer().name() + ": the slot's name '" + slot
                            + "' must be lower-case letters, digits and underscores");
        }
    }

    /** The first step goes against the gradient, whatever its size. */
    @Test
    public void firstStepGoesDownhill() {
        for (double gradient : GRADIENTS) {
            double moved = step(optimizer().learningRate(), 0, gradient);
            assertTrue(
                    moved * gradient < 0,
                    () -> optimizer().name() + ": the first step from weight 0 with gradient " + gradient + " goes to "
                            + moved + ", which is not downhill; a step subtracts, and a slot starts at 0");
        }
    }

    /** A gradient that is 0 gives finite weights: no division by a slot that is 0. */
    @Test
    public void survivesAGradientOfZero() {
        double[] weights = new Descent(optimizer(), optimizer().learningRate(), 0.7)
                .go(3, w -> new double[] {0})
                .weights();
        assertTrue(
                Numbers.allAreFinite(weights),
                () -> optimizer().name() + ": three steps with gradient 0 give the weight " + weights[0]
                        + "; keep divisors above 0 with an epsilon");
    }

    /** A schedule that has come to 0 stops the weights. */
    @Test
    public void stepsFollowTheLearningRateOfTheStep() {
        double rate = optimizer().learningRate();
        assertEquals(
                0.7,
                step(0, 0.7, 0.2),
                () -> optimizer().name()
                        + ": with a learning rate of 0 the weight must stay; take the rate that is given"
                        + " for the step, not the setting, or schedules have no effect");
        assertTrue(
                step(rate, 0, 0.2) != step(rate / 2, 0, 0.2),
                () -> optimizer().name() + ": half the learning rate gives the same step; take the rate that is given");
    }

    private double step(double rate, double weight, double gradient) {
        return new Descent(optimizer(), rate, weight)
                .go(1, w -> new double[] {gradient})
                .weights()[0];
    }

    /** Finds the bottom of a bowl of four dimensions within 2 000 steps. */
    @Test
    public void convergesOnAParabola() {
        descend(Landscape.PARABOLA, PARABOLA_STEPS, PARABOLA_GOAL);
    }

    /** Follows the curved valley of Rosenbrock's function from (−1.2, 1) to 0.01 within 20 000 steps. */
    @Test
    public void convergesOnRosenbrocksFunction() {
        descend(Landscape.ROSENBROCK, ROSENBROCK_STEPS, ROSENBROCK_GOAL);
    }

    private void descend(Landscape landscape, int steps, double goal) {
        List<String> tried = new ArrayList<>();
        for (double rate : learningRates()) {
            double[] end = new Descent(optimizer(), rate, landscape.start())
                    .go(steps, landscape::gradient)
                    .weights();
            double value = landscape.value(end);
            if (value <= goal) {
                return;
            }
            tried.add(rate + " ends at " + Arrays.toString(end) + " with the value " + value);
        }
        fail(optimizer().name() + " does not come to " + goal + " on "
                + landscape.name().toLowerCase(Locale.ROOT)
                + " in " + steps + " steps from " + landscape.value(landscape.start())
                + "; learning rate " + String.join("; ", tried));
    }

    /** The rule sees one weight at a time: what else is trained, and in which order, makes no difference. */
    @Test
    public void treatsEveryWeightOnItsOwn() {
        int steps = 10;
        double rate = optimizer().learningRate();
        double[] together = new Descent(optimizer(), rate, START)
                .go(steps, w -> pull(w, TARGETS))
                .weights();
        Optimizer shared = optimizer();
        for (int i = START.length - 1; i >= 0; i--) {
            double target = TARGETS[i];
            double alone = new Descent(shared, rate, START[i])
                    .go(steps, w -> pull(w, target))
                    .weights()[0];
            assertEquals(
                    together[i],
                    alone,
                    () -> optimizer().name()
                            + ": a weight trained by itself ends elsewhere than among others; keep what"
                            + " must be remembered in slots, and take the step's number as it is given");
        }
    }

    /** The gradient of Σ (w − target)². */
    private static double[] pull(double[] w, double... targets) {
        double[] gradient = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            gradient[i] = 2 * (w[i] - targets[i]);
        }
        return gradient;
    }

    /** In an engine the weights move as the rule says, from slots that are 0, with the step counted once a step. */
    @Test
    @Tag(ENGINE)
    public void movesAsTheRuleSaysInAnEngine() {
        int steps = 7;
        Optimizer optimizer = optimizer();
        double rate = optimizer.learningRate();
        Descent rule = new Descent(optimizer, rate, START);
        for (double[] weights : train(Precision.FLOAT64, START.length, steps)) {
            // What is computed for other weights in between makes no difference, unless the rule remembers its calls.
            new Descent(optimizer, rate, START).go(1, w -> pull(w, TARGETS));
            // A second training with the same optimizer goes on where the first has come to.
            double[] expected = rule.go(steps, w -> pull(w, TARGETS)).weights();
            Numbers.assertClose(optimizer.name() + " in an engine", expected, weights, FLOAT64_TOLERANCE);
        }
    }

    /** Six weights as one parameter, or as two of 2 and 4, end at the same bits. */
    @Test
    @Tag(ENGINE)
    public void doesNotDependOnHowWeightsAreSplitIntoParameters() {
        for (Precision precision : Precision.values()) {
            assertArrayEquals(
                    Numbers.flat(train(precision, START.length, 7)),
                    Numbers.flat(train(precision, 2, 7)),
                    () -> optimizer().name() + " in " + precision + ": 6 weights in one parameter against 2 + 4");
        }
    }

    /** In float32 the weights differ from those in float64 by rounding only. */
    @Test
    @Tag(ENGINE)
    public void float32AgreesWithFloat64() {
        Numbers.assertClose(
                optimizer().name() + " in float32",
                train(Precision.FLOAT64, START.length, 7)[0],
                train(Precision.FLOAT32, START.length, 7)[0],
                FLOAT32_TOLERANCE);
    }

    /** Trains twice in an engine and returns the weights after each. */
    private double[][] train(Precision precision, int first, int steps) {
        Training training = Training.with()
                .loss(new SquaredDistance())
                .optimizer(optimizer())
                .epochs(steps)
                .fullBatch()
                .build();
        return FreeTraining.twice(precision, first, START, TARGETS, training);
    }
}
