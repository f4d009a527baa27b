package dev.gradus.testkit;

import dev.gradus.api.optimizer.ScalarOptimizer;

/** An optimizer that leaves every weight as it is. */
record Still() implements ScalarOptimizer {

    @Override
    public double learningRate() {
        return 1;
    }

    @Override
    public double update(double weight, double gradient, double[] slots, double rate, long step) {
        return weight;
    }
}
