package dev.gradus.testkit;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.exp;
import static dev.gradus.api.formula.Formulas.log;
import static dev.gradus.api.formula.Formulas.log1p;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.Check;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.Reduction;
import dev.gradus.api.loss.RowLoss;
import dev.gradus.api.loss.ScalarLoss;

/** A right loss of every shape, and wrong ones. */
public final class Losses {

    private Losses() {}

    /** A formula whose mean is taken. */
    public interface Mean extends FormulaLoss {
        @Override
        default Reduction reduction() {
            return Reduction.MEAN_OF_ELEMENTS;
        }
    }

    public record RightFormula(double scale) implements Mean {
        public RightFormula() {
            this(1);
        }

        public RightFormula {
            Check.require(scale > 0, "scale must be > 0, got %s", scale);
        }

        @Override
        public Expr apply(Expr predicted, Expr observed) {
            return abs(predicted.minus(observed));
        }
    }

    public record RightScalar() implements ScalarLoss {
        @Override
        public double apply(double predicted, double observed) {
            return (predicted - observed) * (predicted - observed);
        }

        @Override
        public double derivative(double predicted, double observed) {
            return 2 * (predicted - observed);
        }

        @Override
        public Reduction reduction() {
            return Reduction.SUM;
        }
    }

    /** ½ of the squared distance of two rows, and the square of that of their sums. */
    public record RightRow() implements RowLoss {
        @Override
        public double apply(double[] predicted, double[] observed) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < predicted.length; i++) {
                double residual = predicted[i] - observed[i];
                sum += residual;
                squares += residual * residual;
            }
            return 0.5 * (squares + sum * sum);
        }

        @Override
        public void derivative(double[] predicted, double[] observed, double[] gradient) {
            double sum = 0;
            for (int i = 0; i < predicted.length; i++) {
                sum += predicted[i] - observed[i];
            }
            for (int i = 0; i < predicted.length; i++) {
                gradient[i] = predicted[i] - observed[i] + sum;
            }
        }

        @Override
        public Reduction reduction() {
            return Reduction.MEAN_OF_SAMPLES;
        }
    }

    /** The sign is that of the residual observed − predicted, the commonest slip. */
    public record WrongSign() implements Mean {
        @Override
        public Expr apply(Expr predicted, Expr observed) {
            return observed.minus(predicted).squared();
        }

        @Override
        public Expr derivative(Expr predicted, Expr observed) {
            return observed.minus(predicted).times(2);
        }
    }

    public record ScaledTwice(double scale) implements Mean {
        public ScaledTwice() {
            this(1);
        }

        public ScaledTwice {
            Check.require(scale > 0, "scale must be > 0, got %s", scale);
        }

        @Override
        public Expr apply(Expr predicted, Expr observed) {
            return observed.minus(predicted).squared().times(scale);
        }
    }

    public record LogarithmOfZero() implements Mean {
        @Override
        public Expr apply(Expr predicted, Expr observed) {
            Expr no = constant(1).minus(observed).times(log(constant(1).minus(predicted)));
            return observed.times(log(predicted)).plus(no).negated();
        }

        @Override
        public Outputs outputs() {
            return Outputs.PROBABILITIES;
        }
    }

    public record OverflowingLogits() implements Mean {
        @Override
        public Expr apply(Expr predicted, Expr observed) {
            return log1p(exp(predicted)).minus(predicted.times(observed));
        }

        @Override
        public Expr derivative(Expr predicted, Expr observed) {
            return sigmoid(predicted).minus(observed);
        }

        @Override
        public Outputs outputs() {
            return Outputs.LOGITS;
        }
    }

    public record SwallowsNaN() implements Mean {
        @Override
        public Expr apply(Expr predicted, Expr observed) {
            Expr residual = predicted.minus(observed);
            return where(residual.greaterThan(0), residual.squared(), 0);
        }
    }

    public record AddsToTheGradient() implements RowLoss {
        @Override
        public double apply(double[] predicted, double[] observed) {
            return new RightRow().apply(predicted, observed);
        }

        @Override
        public void derivative(double[] predicted, double[] observed, double[] gradient) {
            double[] own = new double[gradient.length];
            new RightRow().derivative(predicted, observed, own);
            for (int i = 0; i < own.length; i++) {
                gradient[i] += own[i];
            }
        }

        @Override
        public Reduction reduction() {
            return Reduction.MEAN_OF_SAMPLES;
        }
    }

    public record RoundsOtherwiseAtOnce() implements RowLoss {
        @Override
        public double apply(double[] predicted, double[] observed) {
            return new RightRow().apply(predicted, observed);
        }

        @Override
        public void derivative(double[] predicted, double[] observed, double[] gradient) {
            new RightRow().derivative(predicted, observed, gradient);
        }

        @Override
        public double applyWithDerivative(double[] predicted, double[] observed, double[] gradient) {
            derivative(predicted, observed, gradient);
            return Math.nextUp(apply(predicted, observed));
        }

        @Override
        public Reduction reduction() {
            return Reduction.MEAN_OF_SAMPLES;
        }
    }

    public record WithoutReduction() implements ScalarLoss {
        @Override
        public double apply(double predicted, double observed) {
            return new RightScalar().apply(predicted, observed);
        }

        @Override
        public double derivative(double predicted, double observed) {
            return new RightScalar().derivative(predicted, observed);
        }

        @Override
        public Reduction reduction() {
            return null;
        }
    }
}
