package dev.gradus.api.optimizer;

import java.util.List;

/** An optimizer in plain Java, for rules that a formula cannot express; its method must be pure but for the slots. */
public non-sealed interface ScalarOptimizer extends Optimizer {

    /** Returns the names of the numbers kept for every weight from step to step, zero at first. */
    default List<String> slots() {
        return List.of();
    }

    /**
     * Returns the new weight.
     *
     * @param weight the weight before the update
     * @param gradient the gradient of the loss with respect to it
     * @param slots the slots of this weight in the order of {@link #slots()}; updated in place
     * @param learningRate the learning rate of this step
     * @param step the number of this step, 1 for the first
     */
    double update(double weight, double gradient, double[] slots, double learningRate, long step);
}
