package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.PartSpec;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.History;
import dev.gradus.api.training.Training;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every metric must keep to.
 *
 * <pre>{@code
 * class MaxErrorTest extends MetricContract {
 *     @Override protected Metric metric() {
 *         return new MaxError();
 *     }
 * }
 * }</pre>
 */
public abstract non-sealed class MetricContract extends PartContract<Metric> {

    private static final double ROUNDING = 1e-12;

    /** Returns the metric under test. */
    protected abstract Metric metric();

    /**
     * Returns tasks, of which the metric is tested on those that it accepts.
     *
     * <p>The default has values, one and two yes-or-no answers, a margin, and two and three classes. Override it for a
     * metric that accepts none of those.
     */
    protected List<Task> tasks() {
        return List.of(
                new Task(Outputs.VALUES, List.of("a", "b")),
                new Task(Outputs.PROBABILITIES, List.of("a")),
                new Task(Outputs.PROBABILITIES, List.of("a", "b")),
                new Task(Outputs.MARGINS, List.of("a")),
                new Task(Outputs.CLASS_PROBABILITIES, List.of("a", "b")),
                new Task(Outputs.CLASS_PROBABILITIES, List.of("a", "b", "c")));
    }

    @Override
    final Class<Metric> kind() {
        return Metric.class;
    }

    @Override
    final Metric part() {
        return metric();
    }

    private List<Task> accepted() {
        List<Task> accepted = tasks().stream().filter(this::accepts).toList();
        assertFalse(
                accepted.isEmpty(),
                () -> metric().name() + ": check(…) refuses every task; override tasks() of this contract to give one"
                        + " that the metric is for");
        return accepted;
    }

    private boolean accepts(Task task) {
        try {
            metric().check(task);
            return true;
        } catch (InvalidInputException e) {
            return false;
        }
    }

    private String named(Task task) {
        return metric().name() + " for " + task.outputs() + " " + task.targets();
    }

    /** The figure is a column of a table and a key in a document. */
    @Test
    public void hasAFigureWithANameOfTheAllowedForm() {
        String figure = metric().figure();
        assertTrue(
                figure != null && figure.matches(NAME),
                () -> metric().getClass().getName() + ": figure() gives '" + figure
                        + "', and must give lower-case letters, digits and underscores, such as top_3 or acme:top_3");
    }

    /** A refusal is for people: it names the metric. */
    @Test
    public void refusesTasksInWords() {
        for (Task task : tasks()) {
            try {
                metric().check(task);
            } catch (InvalidInputException e) {
                assertTrue(
                        String.valueOf(e.getMessage()).contains(metric().name()),
                        () -> named(task) + ": the refusal must name the metric, and should say what to use instead;"
                                + " got: " + e.getMessage());
            }
        }
    }

    /** What is shown unless something else is asked for must not be refused. */
    @Test
    public void isADefaultOnlyForTasksThatItAccepts() {
        for (Task task : tasks()) {
            if (metric().defaultPlace(task) > 0) {
                assertDoesNotThrow(
                        () -> metric().check(task),
                        () -> named(task) + ": defaultPlace(…) gives a place, but check(…) refuses");
            }
        }
    }

    /** Perfect predictions are better than wrong ones, in the direction that the metric says. */
    @Test
    public void saysWhichWayIsBetter() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            double perfect = value(task, samples.perfect());
            double wrong = value(task, samples.wrong());
            assertTrue(
                    metric().higherIsBetter() ? perfect > wrong : perfect < wrong,
                    () -> named(task) + " of perfect predictions is " + perfect + ", of wrong ones " + wrong
                            + "; correct one of them, or higherIsBetter(), which gives "
                            + metric().higherIsBetter());
        }
    }

    /** Without samples there is nothing to measure. */
    @Test
    public void isNaNForNoSamples() {
        for (Task task : accepted()) {
            double value = metric().start(task).value();
            assertTrue(Double.isNaN(value), () -> named(task) + " of no samples is " + value + ", and must be NaN");
        }
    }

    /** Samples come one after another, and the value may be asked for on the way. */
    @Test
    public void mayBeAskedOnTheWay() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            Tally tally = metric().start(task);
            for (int i = 0; i < samples.count(); i++) {
                tally.add(samples.predicted()[i], samples.observed()[i], 1);
                tally.value();
            }
            assertEquals(
                    value(task, samples),
                    tally.value(),
                    () -> named(task) + ": the value differs if it is asked for on the way; value() must change"
                            + " nothing");
        }
    }

    /** An epoch's figures know nothing of the epoch before. */
    @Test
    public void forgetsEverythingAtAReset() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            Tally tally = metric().start(task);
            add(tally, samples.wrong());
            tally.reset();
            add(tally, samples);
            assertEquals(
                    value(task, samples),
                    tally.value(),
                    () -> named(task) + ": something of the samples before reset() is left");
        }
    }

    /** Training and validation data are tallied side by side. */
    @Test
    public void talliesKnowNothingOfEachOther() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            Tally tally = metric().start(task);
            Tally other = metric().start(task);
            for (int i = 0; i < samples.count(); i++) {
                tally.add(samples.predicted()[i], samples.observed()[i], 1);
                other.add(samples.wrong().predicted()[i], samples.observed()[i], 1);
            }
            assertEquals(
                    value(task, samples), tally.value(), () -> named(task) + ": start(…) must make a tally of its own");
        }
    }

    /** The rows belong to the engine. */
    @Test
    public void leavesItsArgumentsAsTheyAre() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            Tally tally = metric().start(task);
            for (int i = 0; i < samples.count(); i++) {
                double[] predicted = samples.predicted()[i].clone();
                double[] observed = samples.observed()[i].clone();
                tally.add(predicted, observed, 1);
                assertArrayEquals(
                        samples.predicted()[i], predicted, () -> named(task) + ": add(…) changes the prediction");
                assertArrayEquals(samples.observed()[i], observed, () -> named(task) + ": add(…) changes the targets");
            }
        }
    }

    /** The rows are only valid during the call. */
    @Test
    public void copiesWhatItKeeps() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            Tally tally = metric().start(task);
            double[] predicted = new double[task.targets().size()];
            double[] observed = new double[task.targets().size()];
            for (int i = 0; i < samples.count(); i++) {
                System.arraycopy(samples.predicted()[i], 0, predicted, 0, predicted.length);
                System.arraycopy(samples.observed()[i], 0, observed, 0, observed.length);
                tally.add(predicted, observed, 1);
            }
            assertEquals(
                    value(task, samples),
                    tally.value(),
                    () -> named(task) + ": add(…) must copy what it keeps of the rows, which are used again");
        }
    }

    /** A sample of weight 2 counts like two, one of weight 0 like none. */
    @Test
    public void countsSamplesByTheirWeights() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            Tally weighted = metric().start(task);
            Tally repeated = metric().start(task);
            for (int i = 0; i < samples.count(); i++) {
                int weight = i % 3;
                weighted.add(samples.predicted()[i], samples.observed()[i], weight);
                for (int j = 0; j < weight; j++) {
                    repeated.add(samples.predicted()[i], samples.observed()[i], 1);
                }
            }
            Numbers.assertClose(
                    named(task) + ": a sample of weight 2 must count like two, one of weight 0 like none",
                    new double[] {repeated.value()},
                    new double[] {weighted.value()},
                    ROUNDING);
        }
    }

    /** In an engine the metric has the same value, in an evaluation and in the history of a training. */
    @Test
    @Tag(ENGINE)
    public void hasTheSameValueInAnEngine() {
        for (Task task : accepted()) {
            MetricSamples samples = MetricSamples.of(task);
            double expected = value(task, samples);
            try (Probe probe = Probe.of(Precision.FLOAT64, samples.predicted())) {
                Network network = probe.network();
                History history = network.fit(
                                samples.data(),
                                Training.with()
                                        .loss(new Meaning(task.outputs()))
                                        .optimizer(new Still())
                                        .epochs(1)
                                        .fullBatch()
                                        .metric(metric())
                                        .validation(samples.data())
                                        .build())
                        .history();
                String figure = metric().figure();
                assertEquals(expected, history.values(figure)[0], () -> named(task) + " in training");
                assertEquals(expected, history.values("validation_" + figure)[0], () -> named(task) + " in validation");
                double evaluated = network.evaluate(samples.data(), List.of(PartSpec.of(metric())))
                        .metrics()
                        .get(figure);
                assertEquals(expected, evaluated, () -> named(task) + " in an evaluation");
            }
        }
    }

    private double value(Task task, MetricSamples samples) {
        Tally tally = metric().start(task);
        add(tally, samples);
        return tally.value();
    }

    private static void add(Tally tally, MetricSamples samples) {
        for (int i = 0; i < samples.count(); i++) {
            tally.add(samples.predicted()[i], samples.observed()[i], 1);
        }
    }
}
