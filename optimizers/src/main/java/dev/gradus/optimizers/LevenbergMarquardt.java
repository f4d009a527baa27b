package dev.gradus.optimizers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Objective;
import java.util.Locale;

/**
 * Levenberg–Marquardt: between Gauss–Newton and gradient descent, for small networks whose loss is a sum of squares.
 *
 * <p>(JᵀJ + μ·I)·h = −Jᵀr; w ← w + h if the loss falls. J is the Jacobian of the residuals r. The damping μ starts at
 * {@code damping} times the largest diagonal element of JᵀJ. With ϱ = the decrease of the loss over the one that the
 * linear model foretells, μ ← μ · max(⅓, 1 − (2ϱ − 1)³) if ϱ > 0; else the step is not taken and μ ← μ·ν, ν ← 2ν, with
 * ν = 2 at first. See Madsen, Nielsen and Tingleff, Methods for Non-linear Least Squares Problems (2004), algorithm
 * 3.16.
 *
 * <p>It ends when no derivative of the loss is larger than {@code gradientTolerance} or no step makes the loss smaller.
 * Memory and time grow with the square and the cube of the number of trained parameters: n² numbers, n³/6
 * multiplications for each step tried.
 *
 * @param damping the first μ, as a share of the largest diagonal element of JᵀJ, greater than 0; default 0.001
 * @param gradientTolerance the size of the largest derivative at which to end, at least 0; default 10⁻⁸
 * @param memoryLimit how many megabytes may be used, at least 1; default 256
 */
@Description("between Gauss-Newton and gradient descent, for small networks and losses that are sums of squares")
public record LevenbergMarquardt(
        @Description("first damping, relative to the squares of the derivatives")
        double damping,

        @Description("ends when no derivative is larger") double gradientTolerance,

        @Description("megabytes that may be used") int memoryLimit)
        implements FullBatchOptimizer {

    private static final double BYTES_PER_MEGABYTE = 1e6;

    /** The usual settings. */
    public LevenbergMarquardt() {
        this(1e-3);
    }

    /** The usual settings but for the first damping. */
    public LevenbergMarquardt(double damping) {
        this(damping, Limits.GRADIENT_TOLERANCE, 256);
    }

    /** Checks the settings. */
    public LevenbergMarquardt {
        Limits.checkPositive("damping", damping);
        Limits.checkNotNegative("gradient_tolerance", gradientTolerance);
        require(memoryLimit >= 1, "memory_limit must be >= 1, got %s", memoryLimit);
    }

    @Override
    public Minimization start(Objective objective, double[] point) {
        if (!(objective instanceof LeastSquares squares)) {
            throw new InvalidInputException("levenberg_marquardt needs a loss that is a sum of squares; use such a one,"
                    + " such as ssr or mse, or another optimizer, such as lbfgs");
        }
        double megabytes = LevenbergMarquardtRun.bytes(objective.size()) / BYTES_PER_MEGABYTE;
        if (megabytes > memoryLimit) {
            throw new InvalidInputException(String.format(
                    Locale.ROOT,
                    "levenberg_marquardt would need %.0f MB for %d trained parameters, and memory_limit is %d; use"
                            + " lbfgs, train fewer parameters (training.trainable), or raise optimizer.memory_limit",
                    megabytes,
                    objective.size(),
                    memoryLimit));
        }
        return new LevenbergMarquardtRun(this, squares, point);
    }
}
