package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.RowLoss;
import dev.gradus.api.loss.ScalarLoss;
import java.util.Map;

/** A loss of any shape, as a function of one sample's row in double precision, without scale and reduction. */
interface LossFunction {

    /** Returns the loss of one sample. */
    double value(double[] predicted, double[] observed);

    /** Computes the derivatives with respect to the predictions. */
    void derivative(double[] predicted, double[] observed, double[] gradient);

    /** Returns the derivatives with respect to the predictions. */
    default double[] derivative(double[] predicted, double[] observed) {
        double[] gradient = new double[predicted.length];
        derivative(predicted, observed, gradient);
        return gradient;
    }

    static LossFunction of(Loss loss) {
        if (loss instanceof FormulaLoss formula) {
            Variable p = new Variable("predicted");
            Variable o = new Variable("observed");
            Expr value = formula.apply(p, o);
            Expr derivative = formula.derivative(p, o);
            return elementwise(
                    (at, target) -> evaluate(value, Map.of(p, at, o, target)),
                    (at, target) -> evaluate(derivative, Map.of(p, at, o, target)));
        }
        if (loss instanceof ScalarLoss scalar) {
            return elementwise(scalar::apply, scalar::derivative);
        }
        RowLoss row = (RowLoss) loss;
        return new LossFunction() {
            @Override
            public double value(double[] predicted, double[] observed) {
                return row.apply(predicted, observed);
            }

            @Override
            public void derivative(double[] predicted, double[] observed, double[] gradient) {
                row.derivative(predicted, observed, gradient);
            }
        };
    }

    /** A function of a prediction and an observation. */
    interface OfElement {

        /** Returns the value of the function. */
        double of(double predicted, double observed);
    }

    private static LossFunction elementwise(OfElement value, OfElement derivative) {
        return new LossFunction() {
            @Override
            public double value(double[] predicted, double[] observed) {
                double sum = 0;
                for (int i = 0; i < predicted.length; i++) {
                    sum += value.of(predicted[i], observed[i]);
                }
                return sum;
            }

            @Override
            public void derivative(double[] predicted, double[] observed, double[] gradient) {
                for (int i = 0; i < predicted.length; i++) {
                    gradient[i] = derivative.of(predicted[i], observed[i]);
                }
            }
        };
    }

    private static double evaluate(Expr formula, Map<Variable, Double> values) {
        try {
            return formula.evaluate(values);
        } catch (IllegalArgumentException e) {
            return fail(
                    "the formula " + formula.toText() + " has a variable that the engine does not give; use only the"
                            + " arguments of the method (" + e.getMessage() + ")",
                    e);
        }
    }
}
