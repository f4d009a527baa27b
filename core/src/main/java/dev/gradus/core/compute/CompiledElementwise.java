package dev.gradus.core.compute;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.formula.Program;
import dev.gradus.core.tensor.Matrix;
import java.util.List;

/** A layer's own formula, compiled when first run. */
public final class CompiledElementwise implements Elementwise {

    private final Program program;
    private final Compute compute;
    private final Precision precision;
    private MatrixLoop loop;

    /** Prepares a formula of one to three variables. */
    public CompiledElementwise(Expr formula, List<Variable> variables, Compute compute, Precision precision) {
        this.program = Program.reading(variables).writing(formula);
        this.compute = compute;
        this.precision = precision;
    }

    @Override
    public void run(Tensor result, Tensor a) {
        start(1).input(0, (Matrix) a);
        finish((Matrix) result);
    }

    @Override
    public void run(Tensor result, Tensor a, Tensor b) {
        start(2).input(0, (Matrix) a).input(1, (Matrix) b);
        finish((Matrix) result);
    }

    @Override
    public void run(Tensor result, Tensor a, Tensor b, Tensor c) {
        start(3).input(0, (Matrix) a).input(1, (Matrix) b).input(2, (Matrix) c);
        finish((Matrix) result);
    }

    private MatrixLoop start(int operands) {
        if (operands != program.inputs().size()) {
            throw new IllegalArgumentException("the formula has "
                    + program.inputs().size() + " variables, got " + operands + " tensors; give one for each");
        }
        if (loop == null) {
            loop = new MatrixLoop(compute, program, precision);
        }
        return loop;
    }

    private void finish(Matrix result) {
        loop.output(0, result).run(0, result.size());
    }
}
