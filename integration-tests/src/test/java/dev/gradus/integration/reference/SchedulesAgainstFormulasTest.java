package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every schedule gives the learning rates of its published formula, which are the ones that steps are made with.
 *
 * <p>The weight w is that of y = w·x; each epoch goes through four samples one by one, so that its steps are plain
 * arithmetic.
 */
class SchedulesAgainstFormulasTest {

    private static final int STEPS_PER_EPOCH = 4;
    private static final int EPOCHS = 12;
    private static final int STEPS = STEPS_PER_EPOCH * EPOCHS;
    private static final double RATE = 0.2;
    private static final double START = -0.8;
    private static final double TOLERANCE = 1e-12;
    private static final double[] X = {0.7, -1.2, 0.3, 0.9};
    private static final double[] T = {1.1, -2.3, 0.4, 1.9};

    /** What the learning rate is multiplied by in a step, all counted from 0. */
    private interface Formula {
        double at(int step, int epoch);
    }

    /** A schedule by name and settings, and its formula. */
    private record Case(String name, Map<String, ?> settings, Formula formula) {
        @Override
        public String toString() {
            return name + " " + settings;
        }
    }

    private static double cos(double x) {
        return StrictMath.cos(x);
    }

    static Stream<Case> schedule() {
        return Stream.of(
                new Case("constant", Map.of(), (step, epoch) -> 1),
                new Case("step", Map.of("step_size", 5), (step, epoch) -> epoch < 5 ? 1 : epoch < 10 ? 0.1 : 0.01),
                new Case(
                        "multi_step",
                        Map.of("milestones", List.of(2, 3, 9), "gamma", 0.5),
                        (step, epoch) -> epoch < 2 ? 1 : epoch < 3 ? 0.5 : epoch < 9 ? 0.25 : 0.125),
                new Case("exponential", Map.of("gamma", 0.9), (step, epoch) -> StrictMath.pow(0.9, epoch)),
                new Case("cosine", Map.of(), (step, epoch) -> (1 + cos(Math.PI * step / STEPS)) / 2),
                new Case(
                        "cosine",
                        Map.of("end_factor", 0.1, "epochs", 8),
                        (step, epoch) -> epoch < 8 ? 0.1 + 0.9 * (1 + cos(Math.PI * step / 32)) / 2 : 0.1),
                new Case(
                        "cosine_restarts",
                        Map.of("period", 2, "growth", 2, "end_factor", 0.05),
                        SchedulesAgainstFormulasTest::restarts),
                new Case("polynomial", Map.of(), (step, epoch) -> 1 - step / 48.0),
                new Case(
                        "polynomial",
                        Map.of("power", 2.0, "end_factor", 0.2),
                        (step, epoch) -> 0.2 + 0.8 * (1 - step / 48.0) * (1 - step / 48.0)),
                new Case("one_cycle", Map.of(), SchedulesAgainstFormulasTest::oneCycle),
                new Case(
                        "one_cycle",
                        Map.of(
                                "pct_start",
                                0.5,
                                "div_factor",
                                10.0,
                                "final_div_factor",
                                2.0,
                                "anneal_strategy",
                                "linear"),
                        (step, epoch) -> step <= 23 ? 0.1 + 0.9 * step / 23 : 1 - 0.95 * (step - 23) / 24),
                new Case(
                        "warmup",
                        Map.of("epochs", 1.5, "start_factor", 0.25),
                        (step, epoch) -> step < 6 ? 0.25 + 0.75 * step / 6 : 1),
                new Case(
                        "warmup",
                        Map.of("steps", 8, "start_factor", 0.0, "then", Map.of("type", "cosine")),
                        (step, epoch) -> step < 8 ? step / 8.0 : (1 + cos(Math.PI * (step - 8) / 40)) / 2),
                new Case(
                        "warmup",
                        Map.of("epochs", 2, "start_factor", 0.5, "then", Map.of("type", "step", "step_size", 3)),
                        (step, epoch) -> epoch < 2
                                ? 0.5 + 0.5 * step / 8
                                : epoch < 5 ? 1 : epoch < 8 ? 0.1 : epoch < 11 ? 0.01 : 0.001));
    }

    /** Waves of 2, 4 and 8 epochs. */
    private static double restarts(int step, int epoch) {
        double share = epoch < 2 ? step / 8.0 : epoch < 6 ? (step - 8) / 16.0 : (step - 24) / 32.0;
        return 0.05 + 0.95 * (1 + cos(Math.PI * share)) / 2;
    }

    /** 48 steps: up until step 0.3·48 − 1 = 13.4, down until step 47. */
    private static double oneCycle(int step, int epoch) {
        if (step <= 13) {
            return 1 + (1 / 25.0 - 1) / 2 * (1 + cos(Math.PI * step / 13.4));
        }
        double end = 1 / 25.0 / 1e4;
        return end + (1 - end) / 2 * (1 + cos(Math.PI * (step - 13.4) / (47 - 13.4)));
    }

    @ParameterizedTest
    @MethodSource
    void schedule(Case schedule) {
        try (Engine engine = Gradus.engine()) {
            Network network = network(engine);
            Fit fit = network.fit(
                    data(),
                    plan().optimizer("sgd", set -> set.put("learning_rate", RATE))
                            .schedule(schedule.name, set -> set.putAll(settings(schedule.settings)))
                            .epochs(EPOCHS)
                            .build());
            double w = START;
            for (int step = 0; step < STEPS; step++) {
                double x = X[step % STEPS_PER_EPOCH];
                double rate = RATE * schedule.formula.at(step, step / STEPS_PER_EPOCH);
                w -= rate * -2 * x * (T[step % STEPS_PER_EPOCH] - w * x);
                if (step % STEPS_PER_EPOCH == STEPS_PER_EPOCH - 1) {
                    int epoch = step / STEPS_PER_EPOCH;
                    double shown = fit.history().values("learning_rate")[epoch];
                    assertEquals(rate, shown, TOLERANCE, "learning rate of the last step of epoch " + epoch);
                }
            }
            assertEquals(w, network.parameter("dense_1.weight")[0], TOLERANCE);
        }
    }

    @Test
    void everyBundledScheduleHasItsFormula() {
        Set<String> known = schedule().map(Case::name).collect(Collectors.toSet());
        known.add("reduce_on_plateau"); // below
        assertEquals(Set.of(), ActivationsAgainstPyTorchTest.withoutReference("schedule", known));
    }

    /** With this rate every step overshoots by as much as it was off; only smaller steps come to rest. */
    @Test
    void aPlateauReducesTheRateUntilTrainingGoesOn() {
        double tooLarge = 2 / Arrays.stream(X).map(x -> 2 * x * x).sum();
        Training.Builder plan =
                plan().fullBatch().epochs(30).optimizer("sgd", set -> set.put("learning_rate", tooLarge));
        try (Engine engine = Gradus.engine()) {
            Fit without = network(engine).fit(data(), plan.build());
            Fit with = network(engine)
                    .fit(
                            data(),
                            plan.schedule(
                                            "reduce_on_plateau",
                                            set -> set.put("monitor", "loss")
                                                    .put("factor", 0.5)
                                                    .put("patience", 3))
                                    .build());

            double[] rates = with.history().values("learning_rate");
            assertEquals(without.losses()[0], without.loss(), 1e-9);
            // The first epoch is the best; three that are not better are waited for.
            assertEquals(tooLarge, rates[3]);
            assertEquals(tooLarge / 2, rates[4]);
            assertTrue(with.loss() < without.loss() / 2, with.loss() + " against " + without.loss());
            assertArrayFollows(with.losses(), rates, tooLarge);
        }
    }

    /** Keras's rule, with patience 3, factor 0.5 and a least improvement of 0.0001. */
    private static void assertArrayFollows(double[] losses, double[] rates, double first) {
        double rate = first;
        double best = Double.POSITIVE_INFINITY;
        int wait = 0;
        for (int epoch = 0; epoch < losses.length; epoch++) {
            assertEquals(rate, rates[epoch], "epoch " + epoch);
            if (losses[epoch] < best - 1e-4) {
                best = losses[epoch];
                wait = 0;
            } else {
                wait++;
            }
            if (wait >= 3) {
                rate *= 0.5;
                wait = 0;
            }
        }
    }

    private static Settings settings(Map<String, ?> values) {
        return Settings.of(set -> values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> part) {
                set.put(
                        name,
                        (String) part.get("type"),
                        inner -> part.forEach((key, number) -> {
                            if (number instanceof Integer whole) {
                                inner.put((String) key, whole);
                            }
                        }));
            } else if (value instanceof List<?> list) {
                set.put(name, list);
            } else if (value instanceof Integer whole) {
                set.put(name, whole);
            } else if (value instanceof Double number) {
                set.put(name, number);
            } else {
                set.put(name, (String) value);
            }
        }));
    }

    private static Training.Builder plan() {
        return Training.with().loss("ssr").batchSize(1).shuffle(false);
    }

    private static Network network(Engine engine) {
        return engine.network()
                .inputs(1)
                .layer("dense", set -> set.put("units", 1).put("bias", false))
                .precision(Precision.FLOAT64)
                .initial("dense_1.weight", START)
                .build();
    }

    private static Data data() {
        double[][] inputs = Arrays.stream(X).mapToObj(x -> new double[] {x}).toArray(double[][]::new);
        double[][] targets = Arrays.stream(T).mapToObj(t -> new double[] {t}).toArray(double[][]::new);
        return Data.of(inputs, targets);
    }
}
