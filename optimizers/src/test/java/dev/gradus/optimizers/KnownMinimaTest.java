package dev.gradus.optimizers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Minimization;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Published test problems, from their starting points to their published minima. */
class KnownMinimaTest {

    /** The published minima have six digits. */
    private static final double RELATIVE = 1e-5;

    private static final double ZERO = 1e-10;
    private static final int MOST_ITERATIONS = 400;

    @ParameterizedTest
    @EnumSource
    void derivativesAgreeWithCentralDifferences(Problem problem) {
        double[] x = problem.start();
        double[] gradient = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            // Away from the start, where helical valley is on the branch cut.
            x[k] += 0.1 * (k + 1);
        }
        problem.valueAndGradient(x, gradient);
        for (int k = 0; k < x.length; k++) {
            double h = 1e-5;
            double middle = x[k];
            x[k] = middle + h;
            double right = problem.value(x);
            x[k] = middle - h;
            double left = problem.value(x);
            x[k] = middle;
            double expected = (right - left) / (2 * h);
            assertEquals(expected, gradient[k], 1e-4 * Math.max(1, Math.abs(expected)), problem + " by x" + k);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lbfgsFindsThem(Problem problem) {
        check(new Lbfgs(), problem);
    }

    @ParameterizedTest
    @EnumSource
    void levenbergMarquardtFindsThem(Problem problem) {
        check(new LevenbergMarquardt(), problem);
    }

    private static void check(FullBatchOptimizer optimizer, Problem problem) {
        Minimization run = optimizer.start(problem, problem.start());
        int iterations = 1;
        while (run.iterate()) {
            iterations++;
            assertTrue(iterations < MOST_ITERATIONS, problem + ": at " + run.value() + " and no end");
        }
        double tolerance = problem.minimum() == 0 ? ZERO : RELATIVE * problem.minimum();
        assertEquals(
                problem.minimum(),
                run.value(),
                tolerance,
                problem + " after " + iterations + " iterations, " + run.ending());
    }
}
