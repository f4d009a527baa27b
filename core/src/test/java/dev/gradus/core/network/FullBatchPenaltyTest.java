package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Objective;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.History;
import dev.gradus.api.training.Regularization;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.Mse;
import dev.gradus.losses.Ssr;
import dev.gradus.optimizers.Lbfgs;
import dev.gradus.optimizers.LevenbergMarquardt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Penalties in what full-batch methods make small. */
class FullBatchPenaltyTest {

    private static final Data FOUR =
            Data.of(new double[][] {{0}, {1}, {2}, {3}}, new double[][] {{1}, {0.5}, {2}, {1.6}});

    static Stream<FullBatchOptimizer> methods() {
        return Stream.of(new Lbfgs(), new LevenbergMarquardt());
    }

    private static Training.Builder plan(FullBatchOptimizer method) {
        return Training.with().loss(new Ssr()).optimizer(method).epochs(60);
    }

    private static Network line() {
        return TestNetworks.builder()
                .inputs(1)
                .precision(Precision.FLOAT64)
                .layer(new Dense(1))
                .build();
    }

    /** Keeps the function that it is given, and goes nowhere. */
    private record Looks(List<Objective> seen) implements FullBatchOptimizer {
        @Override
        public Minimization start(Objective objective, double[] point) {
            seen.add(objective);
            return new Lbfgs().start(objective, point);
        }
    }

    private static String refusal(Training plan) {
        return assertThrows(InvalidInputException.class, () -> line().fit(FOUR, plan))
                .getMessage();
    }

    /** Ridge regression: weight Σ(x−x̄)(y−ȳ) / (Σ(x−x̄)² + l2) = 1.65 / (5 + 2), and ȳ − weight · x̄ as bias. */
    @ParameterizedTest
    @MethodSource("methods")
    void squaredPenaltiesShrinkWeightsAsInRidgeRegression(FullBatchOptimizer method) {
        Network network = line();
        double first = network.gradients(FOUR, new Ssr()).loss();

        Fit fit = network.fit(
                FOUR, plan(method).regularize(Regularization.l2(2)).epochs(60).build());

        double weight = 1.65 / 7;
        double bias = 1.275 - 1.5 * weight;
        assertEquals(weight, network.parameter("dense_1.weight")[0], 1e-7);
        assertEquals(bias, network.parameter("dense_1.bias")[0], 1e-7);
        assertEquals(List.of(History.LOSS, "penalty"), fit.history().columns());
        assertEquals(2 * weight * weight, fit.history().values("penalty")[fit.epochs() - 1], 1e-7);
        assertEquals(first, fit.losses()[0], 1e-12, "the loss without the penalty");
    }

    @Test
    void residualsOfPenaltiesBelongToTheValueToo() {
        Network network = TestNetworks.builder()
                .inputs(2)
                .precision(Precision.FLOAT64)
                .layer(new Dense(6, new Tanh()))
                .layer(new Dense(2))
                .build();
        double[][] rows = {{0.1, 0.7}, {0.4, 0.2}, {0.9, 0.5}, {0.3, 0.8}, {0.6, 0.6}};
        List<Objective> seen = new ArrayList<>();
        network.fit(
                Data.of(rows, rows),
                Training.with()
                        .loss(new Mse(0.5))
                        .optimizer(new Looks(seen))
                        .regularize(
                                Regularization.l2(0.01), Regularization.l2(0.1).on("dense_2.*"))
                        .trainable("dense_1.weight", "dense_2.*")
                        .epochs(0)
                        .build());
        LeastSquares squares = (LeastSquares) seen.get(0);
        double[] point = new double[squares.size()];
        Arrays.setAll(point, i -> 0.1 * i - 1);
        double[] gradient = new double[point.length];
        double value = squares.valueAndGradient(point, gradient);
        double[] sum = {0};
        double[] byResiduals = new double[point.length];
        int[] count = {0};
        squares.jacobian(point, (r, row) -> {
            count[0]++;
            sum[0] += r * r;
            for (int k = 0; k < row.length; k++) {
                byResiduals[k] += 2 * r * row[k];
            }
        });

        assertEquals(value, squares.value(point));
        assertEquals(squares.residuals(), count[0]);
        assertEquals(10 + 12 + 14, count[0], "outputs of samples, weights of dense_1, all of dense_2");
        assertEquals(value, sum[0], 1e-13 * value);
        assertArrayEquals(gradient, byResiduals, 1e-12);
        for (int k = 0; k < point.length; k++) {
            double[] right = point.clone();
            double[] left = point.clone();
            right[k] += 1e-6;
            left[k] -= 1e-6;
            assertEquals((squares.value(right) - squares.value(left)) / 2e-6, gradient[k], 1e-7, "by " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void whatIsNotSmoothIsRefused(FullBatchOptimizer method) {
        String smooth = "training.regularization: " + method.name() + " needs a smooth function, which l1 and max_norm"
                + " would break; use l2, or an optimizer that goes batch by batch";
        assertEquals(
                smooth, refusal(plan(method).regularize(Regularization.l1(0.1)).build()));
        assertEquals(
                smooth,
                refusal(plan(method).regularize(Regularization.maxNorm(1)).build()));
        assertEquals(
                "training.clip: " + method.name() + " takes the gradient as it is, since it finds the length of its"
                        + " steps itself; leave clip out, or use an optimizer that goes batch by batch",
                refusal(plan(method).clipNorm(1).build()));
    }
}
