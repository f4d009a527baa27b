package dev.gradus.api.training;

import dev.gradus.api.Check;
import java.util.List;

/**
 * What keeps parameters small: penalties in what training makes small, and a limit for the weights of a unit.
 *
 * <p>Training makes loss + l1 · Σ |w| + l2 · Σ w² small: the gradient of a weight gets l1 · sign(w) + 2 · l2 · w
 * added, with sign(0) = 0; definitions of Keras. That is not the decoupled decay of an optimizer such as adamw. The
 * loss that is reported stays that of the data; the penalties are a figure of their own in the {@link History}. After
 * each step, the weights that feed a unit are scaled down to the length {@code maxNorm} if they are longer.
 *
 * <pre>{@code Regularization.l2(1e-4).on("dense_1.weight")}</pre>
 *
 * @param l1 at least 0
 * @param l2 at least 0
 * @param maxNorm greater than 0; infinity for no limit
 * @param parameters the names or globs of the parameters
 */
public record Regularization(double l1, double l2, double maxNorm, List<String> parameters) {

    /** The parameters unless others are named: all weights, and no biases. */
    public static final List<String> WEIGHTS = List.of("*.weight");

    /** Checks the values. */
    public Regularization {
        parameters = List.copyOf(parameters);
        checkPenalty("l1", l1);
        checkPenalty("l2", l2);
        Check.require(maxNorm > 0, "training.regularization.max_norm must be > 0, got %s", maxNorm);
        Check.require(
                !parameters.isEmpty(), "training.regularization.parameters is empty; leave it out for all weights");
    }

    private static void checkPenalty(String name, double value) {
        Check.require(
                value >= 0 && Double.isFinite(value),
                "training.regularization.%s must be a number >= 0, got %s",
                name,
                value);
    }

    /** Returns a penalty on the absolute values of all weights, which makes many of them zero. */
    public static Regularization l1(double l1) {
        return new Regularization(l1, 0, Double.POSITIVE_INFINITY, WEIGHTS);
    }

    /** Returns a penalty on the squares of all weights. */
    public static Regularization l2(double l2) {
        return new Regularization(0, l2, Double.POSITIVE_INFINITY, WEIGHTS);
    }

    /** Returns a limit for the length of the weights that feed a unit. */
    public static Regularization maxNorm(double length) {
        return new Regularization(0, 0, length, WEIGHTS);
    }

    /** Returns the same for the parameters with these names; {@code *} stands for any characters. */
    public Regularization on(String... namesOrGlobs) {
        return new Regularization(l1, l2, maxNorm, List.of(namesOrGlobs));
    }
}
