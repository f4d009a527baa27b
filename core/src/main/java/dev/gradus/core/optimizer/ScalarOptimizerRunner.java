package dev.gradus.core.optimizer;

import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.core.formula.Program;
import dev.gradus.core.tensor.Vector;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs an update rule in plain Java, weight by weight in double precision. */
final class ScalarOptimizerRunner extends RunningOptimizer {

    private final ScalarOptimizer optimizer;
    private final Vector weights;
    private final Vector gradients;
    private final Vector[] slots;
    private final double[] slotValues;
    private double learningRate;
    private long step;

    ScalarOptimizerRunner(
            ScalarOptimizer optimizer, Vector weights, Vector gradients, List<Range> trained, OptimizerState state) {
        super(trained, state);
        this.optimizer = optimizer;
        this.weights = weights;
        this.gradients = gradients;
        this.slots = optimizer.slots().stream()
                .map(name -> state.slot(name, weights))
                .toArray(Vector[]::new);
        this.slotValues = new double[slots.length];
    }

    @Override
    public Optional<Program> program() {
        return Optional.empty();
    }

    @Override
    public Vector[] changed() {
        return Stream.concat(Stream.of(weights), Stream.of(slots)).toArray(Vector[]::new);
    }

    @Override
    void prepare(double learningRate, long step) {
        this.learningRate = learningRate;
        this.step = step;
    }

    @Override
    void update(int from, int to) {
        for (int i = from; i < to; i++) {
            for (int s = 0; s < slots.length; s++) {
                slotValues[s] = slots[s].get(i);
            }
            weights.set(i, optimizer.update(weights.get(i), gradients.get(i), slotValues, learningRate, step));
            for (int s = 0; s < slots.length; s++) {
                slots[s].set(i, slotValues[s]);
            }
        }
    }
}
