package dev.gradus.explain.analysis;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.RowLoss;
import dev.gradus.api.loss.ScalarLoss;

/** A loss's values and derivatives in double precision, for a number of samples that is fixed. */
final class LossMath {

    private static final Variable PREDICTED = new Variable("Predicted");
    private static final Variable OBSERVED = new Variable("Observed");

    private final Loss loss;
    private final Expr formula;
    private final Expr derivative;
    private final double factor;

    LossMath(Loss loss, int samples, int outputs) {
        this.loss = loss;
        factor = loss.scale() / loss.reduction().divisor(samples, outputs);
        if (loss instanceof FormulaLoss given) {
            formula = given.apply(PREDICTED, OBSERVED);
            derivative = given.derivative(PREDICTED, OBSERVED);
        } else {
            formula = null;
            derivative = null;
        }
    }

    Loss loss() {
        return loss;
    }

    /** Returns what the sum over samples and outputs is multiplied with. */
    double factor() {
        return factor;
    }

    /** Returns the formula of one element; empty if it is not given as one. */
    String formula() {
        return formula == null ? "" : formula.toText();
    }

    /** Returns the formula of its derivative; empty if it is not given as one. */
    String derivative() {
        return derivative == null ? "" : derivative.toText();
    }

    /** Returns the derivative in the names of one output. */
    String derivative(String predicted, String observed) {
        // In the text, as a variable's name has no subscripts.
        return derivative().replace(PREDICTED.name(), predicted).replace(OBSERVED.name(), observed);
    }

    /** Returns a sample's share of the loss. */
    double value(double[] predicted, double[] observed) {
        if (loss instanceof RowLoss row) {
            return factor * row.apply(predicted, observed);
        }
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            sum += loss instanceof ScalarLoss scalar
                    ? scalar.apply(predicted[i], observed[i])
                    : formula.evaluate(new At(PREDICTED, predicted[i], OBSERVED, observed[i]));
        }
        return factor * sum;
    }

    /** Returns the derivatives of a sample's share with respect to its predictions. */
    double[] gradient(double[] predicted, double[] observed) {
        double[] gradient = new double[predicted.length];
        if (loss instanceof RowLoss row) {
            row.derivative(predicted, observed, gradient);
        }
        for (int i = 0; i < predicted.length; i++) {
            if (loss instanceof ScalarLoss scalar) {
                gradient[i] = scalar.derivative(predicted[i], observed[i]);
            } else if (derivative != null) {
                gradient[i] = derivative.evaluate(new At(PREDICTED, predicted[i], OBSERVED, observed[i]));
            }
            gradient[i] *= factor;
        }
        return gradient;
    }
}
