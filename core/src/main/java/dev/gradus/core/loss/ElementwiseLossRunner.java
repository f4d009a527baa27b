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
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Runs a formula or scalar loss; value and gradient in one pass. */
final class ElementwiseLossRunner extends RunningLoss {

    private static final Variable PREDICTED = new Variable("predicted");
    private static final Variable OBSERVED = new Variable("observed");
    private static final Variable WEIGHT = new Variable("weight");
    private static final Variable FACTOR = new Variable("factor");
    private static final Variable VALUE = new Variable("value");
    private static final Variable DERIVATIVE = new Variable("derivative");

    private final Loops plain;
    private final Supplier<Loops> weightedLoops;

    /** Only made when there are weights. */
    private Loops weighted;

    /** The weight of its row for every element. */
    private Matrix spread;

    /** What is run. */
    private record Loops(Program program, SumLoop value, SumLoop valueAndGradient) {

        static Loops of(Program inputs, Expr value, Expr derivative, Compute compute, Precision precision) {
            Program program = inputs.given(FACTOR).writing(FACTOR.times(derivative), value);
            return new Loops(
                    program,
                    compute.formulas().sum(inputs.writing(value), precision),
                    compute.formulas().sum(program, precision));
        }
    }

    ElementwiseLossRunner(FormulaLoss loss, Compute compute, Precision precision) {
        this(
                loss,
                program -> program,
                loss.apply(PREDICTED, OBSERVED),
                loss.derivative(PREDICTED, OBSERVED),
                compute,
                precision);
    }

    ElementwiseLossRunner(ScalarLoss loss, Compute compute, Precision precision) {
        this(
                loss,
                program -> program.calling(VALUE, loss::apply, PREDICTED, OBSERVED)
                        .calling(DERIVATIVE, loss::derivative, PREDICTED, OBSERVED),
                VALUE,
                DERIVATIVE,
                compute,
                precision);
    }

    private ElementwiseLossRunner(
            Loss loss,
            UnaryOperator<Program> calls,
            Expr value,
            Expr derivative,
            Compute compute,
            Precision precision) {
        super(loss);
        this.plain = Loops.of(calls.apply(Program.reading(PREDICTED, OBSERVED)), value, derivative, compute, precision);
        this.weightedLoops = () -> Loops.of(
                calls.apply(Program.reading(PREDICTED, OBSERVED, WEIGHT)),
                WEIGHT.times(value),
                WEIGHT.times(derivative),
                compute,
                precision);
    }

    @Override
    public void weigh(Matrix column) {
        super.weigh(column);
        if (column != null && weighted == null) {
            weighted = weightedLoops.get();
        }
    }

    @Override
    public Optional<Program> program() {
        boolean formula = weights() == null && plain.program().calls().isEmpty();
        return formula ? Optional.of(plain.program()) : Optional.empty();
    }

    @Override
    public double sum(Matrix predicted, Matrix observed) {
        SumLoop loop = loops().value();
        bind(loop.arguments(), predicted, observed);
        return loop.run(predicted.size());
    }

    @Override
    public double sum(Matrix predicted, Matrix observed, Matrix gradient, double factor) {
        SumLoop sum = loops().valueAndGradient();
        Loop loop = sum.arguments();
        bind(loop, predicted, observed);
        loop.scalar(0, factor);
        if (gradient.floats() != null) {
            loop.output(0, gradient.floats(), gradient.offset());
        } else {
            loop.output(0, gradient.doubles(), gradient.offset());
        }
        return sum.run(predicted.size());
    }

    private Loops loops() {
        return weights() == null ? plain : weighted;
    }

    private void bind(Loop loop, Matrix predicted, Matrix observed) {
        if (predicted.floats() != null) {
            loop.input(0, predicted.floats(), predicted.offset()).input(1, observed.floats(), observed.offset());
        } else {
            loop.input(0, predicted.doubles(), predicted.offset()).input(1, observed.doubles(), observed.offset());
        }
        if (weights() != null) {
            bindWeights(loop, predicted);
        }
    }

    private void bindWeights(Loop loop, Matrix predicted) {
        if (spread == null) {
            spread = Matrix.allocate(predicted.precision(), 0, predicted.columns());
        }
        spread.resize(predicted.rows());
        for (int row = 0; row < predicted.rows(); row++) {
            for (int column = 0; column < predicted.columns(); column++) {
                spread.set(row, column, weights().get(row, 0));
            }
        }
        if (spread.floats() != null) {
            loop.input(2, spread.floats(), spread.offset());
        } else {
            loop.input(2, spread.doubles(), spread.offset());
        }
    }
}
