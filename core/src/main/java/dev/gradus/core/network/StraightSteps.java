package dev.gradus.core.network;

import dev.gradus.core.formula.Program;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.optimizer.RunningOptimizer;
import dev.gradus.core.straight.StepPlan;
import dev.gradus.core.straight.StraightStep;
import dev.gradus.core.tensor.Matrix;
import java.util.Optional;

/** Takes the steps of a tiny network by straight-line code, after enough others to pay for making it. */
final class StraightSteps {

    /** Recording a step, and writing the code, take as long as some hundred steps of the ordinary way. */
    private static final int ENOUGH = 1000;

    private final CoreNetwork network;
    private final RunningLoss loss;
    private final RunningOptimizer optimizer;
    private final int rows;
    private int steps;
    private StraightStep straight;

    /**
     * Prepares for a training.
     *
     * @param rows the samples of a batch; batches of another size go the ordinary way
     */
    StraightSteps(CoreNetwork network, RunningLoss loss, RunningOptimizer optimizer, int rows) {
        this.network = network;
        this.loss = loss;
        this.optimizer = optimizer;
        this.rows = rows;
    }

    /**
     * Takes a step if there is code for it, and the loss is finite.
     *
     * @return the loss before the step; if it is not finite, nothing has changed
     */
    double take(Matrix inputs, Matrix targets, double learningRate) {
        if (straight == null) {
            steps++;
            if (steps == ENOUGH) {
                straight = record().orElse(null);
            }
            return Double.NaN;
        }
        if (inputs.rows() != rows) {
            return Double.NaN;
        }
        double value = straight.run(inputs, targets, optimizer.changed(), learningRate, optimizer.nextStep());
        if (Double.isFinite(value)) {
            optimizer.count();
        }
        return value;
    }

    private Optional<StraightStep> record() {
        Optional<Program> element = loss.program();
        Optional<Program> update = optimizer.program();
        if (element.isEmpty() || update.isEmpty()) {
            return Optional.empty();
        }
        double factor = loss.factor(rows, network.spec().outputs());
        StepPlan plan = new StepPlan(rows, element.get(), factor, update.get(), optimizer.trained());
        return network.services().straight().step(network.layerList(), plan);
    }
}
