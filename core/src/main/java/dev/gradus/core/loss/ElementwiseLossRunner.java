package dev.gradus.core.loss;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.ScalarLoss;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.formula.Program;
import dev.gradus.core.formula.SumLoop;
import dev.gradus.core.tensor.Matrix;
import java.util.Optional;

/** Runs a formula or scalar loss; value and gradient in one pass. */
final class ElementwiseLossRunner extends RunningLoss {

    private static final Variable PREDICTED = new Variable("predicted");
    private static final Variable OBSERVED = new Variable("observed");
    private static final Variable FACTOR = new Variable("factor");
    private static final Variable VALUE = new Variable("value");
    private static final Variable DERIVATIVE = new Variable("derivative");

    private final Program program;
    private final SumLoop value;
    private final SumLoop valueAndGradient;

    ElementwiseLossRunner(FormulaLoss loss, Compute compute, Precision precision) {
        this(
                loss,
                Program.reading(PREDICTED, OBSERVED),
                loss.apply(PREDICTED, OBSERVED),
                loss.derivative(PREDICTED, OBSERVED),
                compute,
                precision);
    }

    ElementwiseLossRunner(ScalarLoss loss, Compute compute, Precision precision) {
        this(
                loss,
                Program.reading(PREDICTED, OBSERVED)
                        .calling(VALUE, loss::apply, PREDICTED, OBSERVED)
                        .calling(DERIVATIVE, loss::derivative, PREDICTED, OBSERVED),
                VALUE,
                DERIVATIVE,
                compute,
                precision);
    }

    private ElementwiseLossRunner(
            Loss loss, Program inputs, Expr value, Expr derivative, Compute compute, Precision precision) {
        super(loss);
        this.value = compute.formulas().sum(inputs.writing(value), precision);
        this.program = inputs.given(FACTOR).writing(FACTOR.times(derivative), value);
        this.valueAndGradient = compute.formulas().sum(program, precision);
    }

    @Override
    public Optional<Program> program() {
        return program.calls().isEmpty() ? Optional.of(program) : Optional.empty();
    }

    @Override
    public double sum(Matrix predicted, Matrix observed) {
        bind(value.arguments(), predicted, observed);
        return value.run(predicted.size());
    }

    @Override
    public double sum(Matrix predicted, Matrix observed, Matrix gradient, double factor) {
        Loop loop = valueAndGradient.arguments();
        bind(loop, predicted, observed);
        loop.scalar(0, factor);
        if (gradient.floats() != null) {
            loop.output(0, gradient.floats(), gradient.offset());
        } else {
            loop.output(0, gradient.doubles(), gradient.offset());
        }
        return valueAndGradient.run(predicted.size());
    }

    private static void bind(Loop loop, Matrix predicted, Matrix observed) {
        if (predicted.floats() != null) {
            loop.input(0, predicted.floats(), predicted.offset()).input(1, observed.floats(), observed.offset());
        } else {
            loop.input(0, predicted.doubles(), predicted.offset()).input(1, observed.doubles(), observed.offset());
        }
    }
}
