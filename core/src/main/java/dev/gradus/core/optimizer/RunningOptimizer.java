package dev.gradus.core.optimizer;

import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.formula.Program;
import dev.gradus.core.tensor.Vector;
import java.util.List;
import java.util.Optional;

/** An optimizer with its slots, bound to the parameters of a network. */
public abstract class RunningOptimizer {

    private final List<Range> trained;
    private final OptimizerState state;

    RunningOptimizer(List<Range> trained, OptimizerState state) {
        this.trained = List.copyOf(trained);
        this.state = state;
    }

    /**
     * Returns an optimizer ready to step.
     *
     * @param trained the ranges that it changes
     * @param state what it has kept from steps before; a new one starts at zero
     */
    public static RunningOptimizer bind(
            Optimizer optimizer,
            Vector weights,
            Vector gradients,
            List<Range> trained,
            OptimizerState state,
            Compute compute) {
        if (optimizer instanceof FormulaOptimizer formula) {
            return new FormulaOptimizerRunner(formula, weights, gradients, trained, state, compute);
        }
        return new ScalarOptimizerRunner((ScalarOptimizer) optimizer, weights, gradients, trained, state);
    }

    /** Returns the names of the slots of an optimizer; a full-batch one has none. */
    public static List<String> slots(Optimizer optimizer) {
        if (optimizer instanceof FormulaOptimizer formula) {
            return List.copyOf(UpdateFormulas.of(formula).slots().keySet());
        }
        return optimizer instanceof ScalarOptimizer scalar ? scalar.slots() : List.of();
    }

    /** Changes the weights once. */
    public final void step(double learningRate) {
        state.setSteps(state.steps() + 1);
        prepare(learningRate, state.steps());
        for (int i = 0; i < trained.size(); i++) {
            Range range = trained.get(i);
            update(range.from(), range.to());
        }
    }

    /** Returns the number of the next step, from 1. */
    public final long nextStep() {
        return state.steps() + 1;
    }

    /** Counts a step that somebody else takes, by {@link #program()} on {@link #changed()}. */
    public final void count() {
        state.setSteps(state.steps() + 1);
    }

    /** Returns the ranges that are changed. */
    public final List<Range> trained() {
        return trained;
    }

    /**
     * Returns the update rule: reads weight, gradient and slots; given learning rate and number of the step; writes
     * weight and slots. Empty if it is plain Java.
     */
    public abstract Optional<Program> program();

    /** Returns the weights and the slots, in the order in which the program writes them. */
    public abstract Vector[] changed();

    abstract void prepare(double learningRate, long step);

    abstract void update(int from, int to);
}
