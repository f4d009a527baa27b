package dev.gradus.core.optimizer;

import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.compute.MatrixLoop;
import dev.gradus.core.formula.Program;
import dev.gradus.core.tensor.Vector;
import java.util.List;
import java.util.Optional;

/** Runs an update rule given as formulas, one fused pass a step. */
final class FormulaOptimizerRunner extends RunningOptimizer {

    private final Program program;
    private final Vector[] changed;
    private final MatrixLoop loop;

    FormulaOptimizerRunner(
            FormulaOptimizer optimizer,
            Vector weights,
            Vector gradients,
            List<Range> trained,
            OptimizerState state,
            Compute compute) {
        super(trained, state);
        UpdateFormulas formulas = UpdateFormulas.of(optimizer);
        program = formulas.program();
        changed = new Vector[1 + formulas.slots().size()];
        changed[0] = weights;
        loop = new MatrixLoop(compute, program, weights.precision());
        loop.input(UpdateFormulas.WEIGHT_PLACE, weights).input(UpdateFormulas.GRADIENT_PLACE, gradients);
        loop.output(0, weights);
        int i = 0;
        for (String name : formulas.slots().keySet()) {
            Vector slot = state.slot(name, weights);
            changed[1 + i] = slot;
            loop.input(UpdateFormulas.FIRST_SLOT_PLACE + i, slot).output(1 + i, slot);
            i++;
        }
    }

    @Override
    public Optional<Program> program() {
        return Optional.of(program);
    }

    @Override
    public Vector[] changed() {
        return changed;
    }

    @Override
    void prepare(double learningRate, long step) {
        loop.scalar(0, learningRate).scalar(1, step);
    }

    @Override
    void update(int from, int to) {
        loop.run(from, to);
    }
}
