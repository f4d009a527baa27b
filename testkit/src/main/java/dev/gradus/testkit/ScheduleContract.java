package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.api.schedule.Schedule;
import dev.gradus.api.training.Training;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every schedule must keep to.
 *
 * <pre>{@code
 * class CosineTest extends ScheduleContract {
 *     @Override protected Schedule schedule() {
 *         return new Cosine();
 *     }
 * }
 * }</pre>
 */
public abstract non-sealed class ScheduleContract extends PartContract<Schedule> {

    /** {steps per epoch, epochs}: the shortest, full batches, few epochs, and many. */
    private static final int[][] TRAININGS = {{1, 1}, {1, 50}, {7, 3}, {3, 200}};

    private static final double[] FIGURES = {
        3, 2, 2, 2, Double.NaN, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, Double.POSITIVE_INFINITY
    };

    private static final double RATE = 0.5;

    /** Returns the schedule under test. */
    protected abstract Schedule schedule();

    @Override
    final Class<Schedule> kind() {
        return Schedule.class;
    }

    @Override
    final Schedule part() {
        return schedule();
    }

    private double factor(int[] training, long step, double[] memory) {
        return schedule().factor(new SmallCourse(step, training[0], (long) training[0] * training[1], memory));
    }

    /** Every step's factor is a finite number from 0, also of steps after the end. */
    @Test
    public void givesEveryStepAFactor() {
        for (int[] training : TRAININGS) {
            for (long step = 0; step < 2L * training[0] * training[1]; step++) {
                double factor = factor(training, step, schedule().memory());
                assertTrue(
                        factor >= 0 && factor < Double.POSITIVE_INFINITY,
                        schedule().name() + ": step " + step + " of " + training[1] + " epochs of " + training[0]
                                + " steps has the factor " + factor + "; it must be a finite number >= 0");
            }
        }
    }

    /** The factor follows from the progress alone, whatever was asked before. */
    @Test
    public void dependsOnTheProgressAlone() {
        for (int[] training : TRAININGS) {
            int steps = training[0] * training[1];
            double[] forward = new double[steps];
            Schedule asked = schedule();
            for (int i = 0; i < steps; i++) {
                forward[i] = asked.factor(new SmallCourse(i, training[0], steps, asked.memory()));
            }
            for (int i = steps - 1; i >= 0; i--) {
                assertEquals(
                        forward[i],
                        asked.factor(new SmallCourse(i, training[0], steps, asked.memory())),
                        schedule().name() + ": step " + i + " asked for a second time gives another factor; keep what"
                                + " must be remembered in the memory");
            }
        }
    }

    /** What is kept can be written to a file, whatever the figures were. */
    @Test
    public void keepsFiniteNumbersWhateverTheFigures() {
        double[] memory = schedule().memory();
        checkFinite(memory, "at first");
        for (double figure : FIGURES) {
            schedule().afterEpoch(figure, memory);
            checkFinite(memory, "after the figure " + figure);
        }
    }

    private void checkFinite(double[] memory, String when) {
        assertTrue(
                Numbers.allAreFinite(memory),
                () -> schedule().name() + ": " + when + " the memory is " + Arrays.toString(memory)
                        + "; every number in it must be finite");
    }

    /** A second call of memory() gives new numbers, which the first training has not touched. */
    @Test
    public void startsEveryTrainingAnew() {
        double[] first = schedule().memory();
        for (double figure : FIGURES) {
            schedule().afterEpoch(figure, first);
        }
        double[] fresh = schedule().memory();
        assertArrayEquals(schedule().memory(), fresh, schedule().name() + ": memory() must give new numbers");
        assertTrue(fresh.length == 0 || fresh != first, schedule().name() + ": memory() must give a new array");
    }

    /** Plain descent, which needs no bundled part. */
    private record Downhill(double learningRate) implements ScalarOptimizer {

        @Override
        public double update(double weight, double gradient, double[] slots, double rate, long step) {
            return weight - rate * gradient;
        }
    }

    /** In an engine every step is made with the optimizer's learning rate times the factor. */
    @Test
    @Tag(ENGINE)
    public void scalesEveryStepInAnEngine() {
        int epochs = 12;
        List<Double> figures = new ArrayList<>();
        double[] rates = train(epochs, figures);
        double[] memory = schedule().memory();
        for (int epoch = 0; epoch < epochs; epoch++) {
            double factor = factor(new int[] {1, epochs}, epoch, memory);
            assertEquals(RATE * factor, rates[epoch], schedule().name() + ": learning rate of epoch " + epoch);
            schedule().afterEpoch(figures.get(epoch), memory);
        }
    }

    private double[] train(int epochs, List<Double> figures) {
        Data data = Data.of(new double[1][1], new double[1][1]);
        String watched = schedule().watched().orElse("loss");
        Training training = Training.with()
                .loss(new SquaredDistance())
                .optimizer(new Downhill(RATE))
                .schedule(schedule())
                .epochs(epochs)
                .fullBatch()
                .validation(data)
                .callback(epoch -> figures.add(epoch.figures().get(watched)))
                .build();
        try (Engine engine = TestEngine.open()) {
            Network network =
                    engine.network().inputs(1).layer(new FreeValues(1, 1, 1)).build();
            network.setParameter(network.parameters().get(0), 1);
            return network.fit(data, training).history().values("learning_rate");
        }
    }
}
