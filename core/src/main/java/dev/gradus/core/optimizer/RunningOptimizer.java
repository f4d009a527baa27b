package dev.gradus.core.optimizer;

import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.tensor.Vector;
import java.util.List;

/** An optimizer with its slots, bound to the parameters of a network. */
public abstract class RunningOptimizer {

    private final List<Range> trained;
    private long steps;

    RunningOptimizer(List<Range> trained) {
        this.trained = List.copyOf(trained);
    }

    /**
     * Returns an optimizer ready to step, its slots zero.
     *
     * @param trained the ranges that it changes
     */
    public static RunningOptimizer bind(
            Optimizer optimizer, Vector weights, Vector gradients, List<Range> trained, Compute compute) {
        if (optimizer instanceof FormulaOptimizer formula) {
            return new FormulaOptimizerRunner(formula, weights, gradients, trained, compute);
        }
        return new ScalarOptimizerRunner((ScalarOptimizer) optimizer, weights, gradients, trained);
    }

    /** Changes the weights once. */
    public final void step(double learningRate) {
        steps++;
        prepare(learningRate, steps);
        for (int i = 0; i < trained.size(); i++) {
            Range range = trained.get(i);
            update(range.from(), range.to());
        }
    }

    abstract void prepare(double learningRate, long step);

    abstract void update(int from, int to);
}
