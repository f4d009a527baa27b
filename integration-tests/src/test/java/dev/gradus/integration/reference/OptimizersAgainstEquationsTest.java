package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thirty steps of every optimizer are those of its published equations, written out as plain arithmetic on one weight.
 *
 * <p>The weight w is that of y = w·x on two samples with the sum of squared residuals as loss, whose gradient is
 * −2·Σ x·(t − w·x).
 */
class OptimizersAgainstEquationsTest {

    private static final int STEPS = 30;
    private static final double START = -0.8;
    private static final double TOLERANCE = 1e-10;
    private static final double[] X = {0.7, -1.2};
    private static final double[] T = {1.1, -2.3};

    /** One weight's rule, with whatever it remembers. */
    private interface Rule {
        double next(double w, double g, int t);
    }

    /** An optimizer by name and settings, and its rule. */
    private record Case(String name, Map<String, Object> settings, Supplier<Rule> rule) {
        @Override
        public String toString() {
            return name + " " + settings;
        }
    }

    static Stream<Case> optimizer() {
        return Stream.of(
                new Case("sgd", Map.of("learning_rate", 0.05), () -> (w, g, t) -> w - 0.05 * g),
                new Case(
                        "sgd",
                        Map.of("learning_rate", 0.02, "momentum", 0.9, "nesterov", true, "weight_decay", 0.1),
                        Nesterov::new),
                new Case(
                        "sgd", Map.of("learning_rate", 0.02, "momentum", 0.9, "dampening", 0.3), DampenedMomentum::new),
                new Case("adam", Map.of("learning_rate", 0.1), Adam::new),
                new Case("adam", Map.of("learning_rate", 0.1, "beta2", 0.8, "amsgrad", true), AmsGrad::new),
                new Case("adamw", Map.of("learning_rate", 0.1, "weight_decay", 0.2), AdamW::new),
                new Case(
                        "nadam", Map.of("learning_rate", 0.1, "momentum_decay", 0.01, "weight_decay", 0.1), NAdam::new),
                new Case("radam", Map.of("learning_rate", 0.1, "weight_decay", 0.1), RAdam::new),
                new Case("rprop", Map.of("learning_rate", 0.1, "largest", 0.5), RProp::new),
                new Case("adamax", Map.of("learning_rate", 0.1), Adamax::new),
                new Case(
                        "adagrad",
                        Map.of("learning_rate", 0.5, "rate_decay", 0.1, "initial_sum", 0.2, "weight_decay", 0.1),
                        Adagrad::new),
                new Case("adadelta", Map.of("learning_rate", 2.0, "rho", 0.8), Adadelta::new),
                new Case("rmsprop", Map.of("learning_rate", 0.05, "alpha", 0.9), RmsProp::new),
                new Case(
                        "rmsprop",
                        Map.of("learning_rate", 0.01, "alpha", 0.9, "momentum", 0.8, "centered", true),
                        CenteredRmsProp::new),
                new Case("lion", Map.of("learning_rate", 0.05, "weight_decay", 0.1), Lion::new));
    }

    @ParameterizedTest
    @MethodSource
    void optimizer(Case optimizer) {
        List<Double> actual = new ArrayList<>();
        try (Engine engine = Gradus.engine()) {
            Network network = engine.network()
                    .inputs(1)
                    .layer("dense", set -> set.put("units", 1).put("bias", false))
                    .precision(Precision.FLOAT64)
                    .initial("dense_1.weight", START)
                    .build();
            Training training = Training.with()
                    .loss("ssr")
                    .optimizer(optimizer.name, set -> set.putAll(Settings.of(optimizer.settings)))
                    .epochs(STEPS)
                    .fullBatch()
                    .callback(epoch -> actual.add(epoch.network().parameter("dense_1.weight")[0]))
                    .build();
            network.fit(Data.of(new double[][] {{X[0]}, {X[1]}}, new double[][] {{T[0]}, {T[1]}}), training);
        }
        Rule rule = optimizer.rule.get();
        double w = START;
        for (int t = 1; t <= STEPS; t++) {
            double g = 0;
            for (int i = 0; i < X.length; i++) {
                g += -2 * X[i] * (T[i] - w * X[i]);
            }
            w = rule.next(w, g, t);
            assertEquals(w, actual.get(t - 1), TOLERANCE, "step " + t);
        }
    }

    @Test
    void everyBundledOptimizerHasItsEquations() {
        Set<String> known = optimizer().map(Case::name).collect(Collectors.toSet());
        known.addAll(FullBatchAgainstEquationsTest.NAMES);
        assertEquals(Set.of(), ActivationsAgainstPyTorchTest.withoutReference("optimizer", known));
    }

    private static final class Nesterov implements Rule {
        private double velocity;

        @Override
        public double next(double w, double g, int t) {
            double decayed = g + 0.1 * w;
            velocity = 0.9 * velocity + decayed;
            return w - 0.02 * (decayed + 0.9 * velocity);
        }
    }

    private static final class DampenedMomentum implements Rule {
        private double velocity;

        @Override
        public double next(double w, double g, int t) {
            velocity = t == 1 ? g : 0.9 * velocity + 0.7 * g;
            return w - 0.02 * velocity;
        }
    }

    private static class Adam implements Rule {
        private double m;
        private double v;

        @Override
        public double next(double w, double g, int t) {
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            double mHat = m / (1 - StrictMath.pow(0.9, t));
            double vHat = v / (1 - StrictMath.pow(0.999, t));
            return w - 0.1 * mHat / (Math.sqrt(vHat) + 1e-8);
        }
    }

    private static final class AmsGrad implements Rule {
        private double m;
        private double v;
        private double largest;

        @Override
        public double next(double w, double g, int t) {
            m = 0.9 * m + 0.1 * g;
            v = 0.8 * v + 0.2 * g * g;
            largest = Math.max(largest, v);
            double denominator = Math.sqrt(largest) / Math.sqrt(1 - StrictMath.pow(0.8, t)) + 1e-8;
            return w - 0.1 / (1 - StrictMath.pow(0.9, t)) * m / denominator;
        }
    }

    private static final class NAdam implements Rule {
        private double m;
        private double v;
        private double product = 1;

        @Override
        public double next(double w, double gradient, int t) {
            double g = gradient + 0.1 * w;
            double now = momentum(t);
            double next = momentum(t + 1);
            product *= now;
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            double mHat = next * m / (1 - product * next) + (1 - now) * g / (1 - product);
            double vHat = v / (1 - StrictMath.pow(0.999, t));
            return w - 0.1 * mHat / (Math.sqrt(vHat) + 1e-8);
        }

        private static double momentum(int t) {
            return 0.9 * (1 - 0.5 * StrictMath.pow(0.96, t * 0.01));
        }
    }

    private static final class RAdam implements Rule {
        private double m;
        private double v;

        @Override
        public double next(double w, double gradient, int t) {
            double g = gradient + 0.1 * w;
            m = 0.9 * m + 0.1 * g;
            v = 0.999 * v + 0.001 * g * g;
            double mHat = m / (1 - StrictMath.pow(0.9, t));
            double limit = 2 / (1 - 0.999) - 1;
            double power = StrictMath.pow(0.999, t);
            double rho = limit - 2 * t * power / (1 - power);
            if (rho <= 5) {
                return w - 0.1 * mHat;
            }
            double variance = (rho - 4) * (rho - 2) * limit / ((limit - 4) * (limit - 2) * rho);
            return w - 0.1 * mHat * Math.sqrt(variance) * Math.sqrt(1 - power) / (Math.sqrt(v) + 1e-8);
        }
    }

    private static final class RProp implements Rule {
        private double before;
        private double size = 0.1;

        @Override
        public double next(double w, double gradient, int t) {
            double g = gradient;
            if (g * before > 0) {
                size = Math.min(size * 1.2, 0.5);
            } else if (g * before < 0) {
                size = Math.max(size * 0.5, 1e-6);
                g = 0;
            }
            before = g;
            return w - Math.signum(g) * size;
        }
    }

    private static final class AdamW extends Adam {
        @Override
        public double next(double w, double g, int t) {
            return super.next(w - 0.1 * 0.2 * w, g, t);
        }
    }

    private static final class Adamax implements Rule {
        private double m;
        private double largest;

        @Override
        public double next(double w, double g, int t) {
            m = 0.9 * m + 0.1 * g;
            largest = Math.max(0.999 * largest, Math.abs(g) + 1e-8);
            return w - 0.1 / (1 - StrictMath.pow(0.9, t)) * m / largest;
        }
    }

    private static final class Adagrad implements Rule {
        private double sum = 0.2;

        @Override
        public double next(double w, double g, int t) {
            double decayed = g + 0.1 * w;
            sum += decayed * decayed;
            return w - 0.5 / (1 + (t - 1) * 0.1) * decayed / (Math.sqrt(sum) + 1e-10);
        }
    }

    private static final class Adadelta implements Rule {
        private double v;
        private double s;

        @Override
        public double next(double w, double g, int t) {
            v = 0.8 * v + 0.2 * g * g;
            double step = Math.sqrt(s + 1e-6) / Math.sqrt(v + 1e-6) * g;
            s = 0.8 * s + 0.2 * step * step;
            return w - 2 * step;
        }
    }

    private static final class RmsProp implements Rule {
        private double v;

        @Override
        public double next(double w, double g, int t) {
            v = 0.9 * v + 0.1 * g * g;
            return w - 0.05 * g / (Math.sqrt(v) + 1e-8);
        }
    }

    private static final class CenteredRmsProp implements Rule {
        private double v;
        private double mean;
        private double velocity;

        @Override
        public double next(double w, double g, int t) {
            v = 0.9 * v + 0.1 * g * g;
            mean = 0.9 * mean + 0.1 * g;
            velocity = 0.8 * velocity + g / (Math.sqrt(v - mean * mean) + 1e-8);
            return w - 0.01 * velocity;
        }
    }

    private static final class Lion implements Rule {
        private double m;

        @Override
        public double next(double w, double g, int t) {
            double direction = Math.signum(0.9 * m + 0.1 * g);
            m = 0.99 * m + 0.01 * g;
            return w * (1 - 0.05 * 0.1) - 0.05 * direction;
        }
    }
}
