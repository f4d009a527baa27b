package dev.gradus.explain.analysis;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.RowLoss;
import dev.gradus.api.loss.ScalarLoss;
import java.util.Arrays;
import java.util.Map;

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

    /**
     * Returns each sample's share of the loss.
     *
     * @param predicted of the samples, one after another
     * @param observed the same
     */
    double[] values(double[] predicted, double[] observed, int samples) {
        double[] shares = new double[samples];
        int outputs = predicted.length / samples;
        if (loss instanceof RowLoss row) {
            for (int s = 0; s < samples; s++) {
                shares[s] = factor * row.apply(row(predicted, s, samples), row(observed, s, samples));
            }
            return shares;
        }
        double[] elements = formula == null ? null : evaluate(formula, predicted, observed);
        for (int s = 0; s < samples; s++) {
            double sum = 0;
            for (int i = s * outputs; i < (s + 1) * outputs; i++) {
                sum += loss instanceof ScalarLoss scalar ? scalar.apply(predicted[i], observed[i]) : elements[i];
            }
            shares[s] = factor * sum;
        }
        return shares;
    }

    private static double[] row(double[] all, int sample, int samples) {
        int columns = all.length / samples;
        return Arrays.copyOfRange(all, sample * columns, (sample + 1) * columns);
    }

    /** Returns the derivatives of the samples' shares with respect to their predictions. */
    double[] gradient(double[] predicted, double[] observed, int samples) {
        double[] gradient =
                derivative == null ? new double[predicted.length] : evaluate(derivative, predicted, observed);
        if (loss instanceof RowLoss row) {
            int outputs = predicted.length / samples;
            for (int s = 0; s < samples; s++) {
                double[] some = new double[outputs];
                row.derivative(row(predicted, s, samples), row(observed, s, samples), some);
                System.arraycopy(some, 0, gradient, s * outputs, outputs);
            }
        }
        for (int i = 0; i < predicted.length; i++) {
            if (loss instanceof ScalarLoss scalar) {
                gradient[i] = scalar.derivative(predicted[i], observed[i]);
            }
            gradient[i] *= factor;
        }
        return gradient;
    }

    private static double[] evaluate(Expr formula, double[] predicted, double[] observed) {
        return FormulaValues.of(formula, Map.of(PREDICTED, predicted, OBSERVED, observed), predicted.length);
    }
}
