package dev.gradus.optimizers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Objective;

/**
 * L-BFGS: Newton's method with the curvature learned from the last steps, for small networks and any smooth loss.
 *
 * <p>d = −H·g, where H comes from the last {@code history} pairs s = Δw, y = Δg by the two-loop recursion, starting
 * with the multiple sᵀy / yᵀy of the identity; w ← w + α·d, where α meets the strong Wolfe conditions
 * f(w + α·d) ≤ f(w) + c₁·α·gᵀd and |g(w + α·d)ᵀd| ≤ c₂·|gᵀd|. The first step is along −g. See Nocedal and Wright,
 * Numerical Optimization (2006), algorithms 7.4, 3.5 and 3.6.
 *
 * <p>It ends when no derivative is larger than {@code gradientTolerance} or no step makes the loss smaller. Memory:
 * 2 · history numbers for each trained parameter.
 *
 * @param history how many steps are remembered, at least 1; default 10
 * @param gradientTolerance the size of the largest derivative at which to end, at least 0; default 10⁻⁸
 * @param sufficientDecrease c₁, greater than 0 and less than {@code curvature}; default 10⁻⁴
 * @param curvature c₂, less than 1; default 0.9
 * @param maxEvaluations how many points are tried along one direction, at least 1; default 25
 */
@Description("Newton's method with curvature learned from the last steps, for small networks")
public record Lbfgs(
        @Description("how many steps are remembered") int history,

        @Description("ends when no derivative is larger") double gradientTolerance,

        @Description("c1 of the strong Wolfe conditions") double sufficientDecrease,

        @Description("c2 of the strong Wolfe conditions") double curvature,

        @Description("points tried along one direction") int maxEvaluations)
        implements FullBatchOptimizer {

    /** The usual settings. */
    public Lbfgs() {
        this(10);
    }

    /** The usual settings but for the number of steps remembered. */
    public Lbfgs(int history) {
        this(history, Limits.GRADIENT_TOLERANCE, 1e-4, 0.9, 25);
    }

    /** Checks the settings. */
    public Lbfgs {
        require(history >= 1, "history must be >= 1, got %s", history);
        Limits.checkNotNegative("gradient_tolerance", gradientTolerance);
        require(
                sufficientDecrease > 0 && sufficientDecrease < curvature && curvature < 1,
                "0 < sufficient_decrease < curvature < 1 must hold, got %s and %s",
                sufficientDecrease,
                curvature);
        require(maxEvaluations >= 1, "max_evaluations must be >= 1, got %s", maxEvaluations);
    }

    @Override
    public Minimization start(Objective objective, double[] point) {
        return new LbfgsRun(this, objective, point);
    }
}
