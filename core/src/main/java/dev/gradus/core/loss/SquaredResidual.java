package dev.gradus.core.loss;

import dev.gradus.api.formula.Binary;
import dev.gradus.api.formula.Constant;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.formula.Program;
import dev.gradus.core.tensor.Matrix;
import java.util.Optional;

/**
 * The residuals of a loss whose formula is a square, perhaps times a constant: l = factor · r².
 *
 * <p>Found out from the formula, so that a third party's loss need not say so.
 */
public final class SquaredResidual {

    private static final Variable PREDICTED = new Variable("predicted");
    private static final Variable OBSERVED = new Variable("observed");
    private static final double SQUARE = 2;

    private final double factor;
    private final Loop loop;

    private SquaredResidual(Squared squared, Compute compute) {
        factor = squared.factor;
        Program program =
                Program.reading(PREDICTED, OBSERVED).writing(squared.root, squared.root.derivative(PREDICTED));
        loop = compute.formulas().loop(program, Precision.FLOAT64);
    }

    /** A formula that is factor · root². */
    private record Squared(double factor, Expr root) {}

    /** Returns the residual of a loss, in double precision; empty if its formula is no square. */
    public static Optional<SquaredResidual> of(Loss loss, Compute compute) {
        if (!(loss instanceof FormulaLoss formula) || !(loss.scale() >= 0)) {
            return Optional.empty();
        }
        return Optional.ofNullable(squared(formula.apply(PREDICTED, OBSERVED)))
                .filter(squared -> squared.factor >= 0)
                .map(squared -> new SquaredResidual(squared, compute));
    }

    private static Squared squared(Expr formula) {
        if (!(formula instanceof Binary binary)) {
            return null;
        }
        Expr left = binary.left();
        Expr right = binary.right();
        return switch (binary.operator()) {
            case POW -> right.equals(new Constant(SQUARE)) ? new Squared(1, left) : null;
            case TIMES ->
                left.equals(right)
                        ? new Squared(1, left)
                        : left instanceof Constant ? times(left, squared(right), 1) : times(right, squared(left), 1);
            case DIVIDE -> times(right, squared(left), -1);
            default -> null;
        };
    }

    private static Squared times(Expr factor, Squared squared, int exponent) {
        if (squared == null || !(factor instanceof Constant constant)) {
            return null;
        }
        double value = exponent > 0 ? constant.value() : 1 / constant.value();
        return new Squared(squared.factor * value, squared.root);
    }

    /** Returns the factor in front of the square of the residual, to be multiplied by that of the whole loss. */
    public double factor() {
        return factor;
    }

    /**
     * Computes residuals.
     *
     * @param predicted the outputs
     * @param observed the targets
     * @param residual receives r
     * @param derivative receives the derivative of r with respect to the output
     */
    public void compute(Matrix predicted, Matrix observed, double[] residual, double[] derivative) {
        loop.input(0, predicted.doubles(), predicted.offset()).input(1, observed.doubles(), observed.offset());
        loop.output(0, residual, 0).output(1, derivative, 0);
        loop.run(predicted.size());
    }
}
