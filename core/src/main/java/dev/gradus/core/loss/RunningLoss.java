package dev.gradus.core.loss;

import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.RowLoss;
import dev.gradus.api.loss.ScalarLoss;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.formula.Program;
import dev.gradus.core.tensor.Matrix;
import java.util.Optional;

/** A loss ready to run on batches. */
public abstract class RunningLoss {

    private final Loss loss;
    private Matrix weights;

    RunningLoss(Loss loss) {
        this.loss = loss;
    }

    /** Returns a loss ready to run on rows of the given length. */
    public static RunningLoss bind(Loss loss, int columns, Compute compute, Precision precision) {
        if (loss instanceof RowLoss row) {
            return new RowLossRunner(row, columns);
        }
        if (loss instanceof FormulaLoss formula) {
            return new ElementwiseLossRunner(formula, compute, precision);
        }
        return new ElementwiseLossRunner((ScalarLoss) loss, compute, precision);
    }

    /**
     * Lets each row count by the row of a column that follows the batches.
     *
     * @param column how much each row of a batch counts; null, as at first, if all count the same
     */
    public void weigh(Matrix column) {
        weights = column;
    }

    final Matrix weights() {
        return weights;
    }

    /** Returns the loss of a batch and sets its gradient with respect to the predictions. */
    public final double backward(Matrix predicted, Matrix observed, Matrix gradient) {
        double factor = factor(predicted.rows(), predicted.columns());
        return factor * sum(predicted, observed, gradient, factor);
    }

    /**
     * Returns what is computed for each element: reads prediction and observation; given a factor; writes factor times
     * the derivative, and the value. Empty if a loss looks at whole rows, is plain
     * Java, or has weights.
     */
    public Optional<Program> program() {
        return Optional.empty();
    }

    /** Returns the sum over the rows, without scale and divisor; for adding up the batches of a large data set. */
    public abstract double sum(Matrix predicted, Matrix observed);

    /** Returns what a sum over so many rows is multiplied by. */
    public final double factor(int rows, int columns) {
        return loss.scale() / loss.reduction().divisor(rows, columns);
    }

    /** Returns the sum over the rows, and sets the gradient to the derivative times a factor. */
    public abstract double sum(Matrix predicted, Matrix observed, Matrix gradient, double factor);
}
