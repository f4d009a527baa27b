package dev.gradus.testkit;

import dev.gradus.api.optimizer.Optimizer;

/** Training in small: an optimizer moves a few weights, each step by one gradient. */
final class Descent {

    private final Rule rule;
    private final double learningRate;
    private final double[] weights;
    private final double[][] slots;
    private long step;

    Descent(Optimizer optimizer, double learningRate, double... start) {
        this.rule = Rule.of(optimizer);
        this.learningRate = learningRate;
        this.weights = start.clone();
        this.slots = new double[start.length][rule.slots().size()];
    }

    /** A gradient at a point. */
    @FunctionalInterface
    interface Gradient {

        /** Returns the derivative with respect to every weight. */
        double[] at(double[] weights);
    }

    /** Makes steps. */
    Descent go(int steps, Gradient gradient) {
        for (int i = 0; i < steps; i++) {
            step++;
            double[] g = gradient.at(weights);
            for (int w = 0; w < weights.length; w++) {
                weights[w] = rule.update(weights[w], g[w], slots[w], learningRate, step);
            }
        }
        return this;
    }

    double[] weights() {
        return weights.clone();
    }
}
