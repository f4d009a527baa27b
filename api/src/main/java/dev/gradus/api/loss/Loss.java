package dev.gradus.api.loss;

import dev.gradus.api.Component;
import dev.gradus.api.error.InvalidInputException;
import java.util.List;

/**
 * What training makes small: a number computed from predictions and observations.
 *
 * <p>The loss of a batch is {@code scale · Σ l / divisor}, where l is the function of the shape implemented
 * ({@link FormulaLoss}, {@link ScalarLoss}, {@link RowLoss}) and the divisor follows from the {@link Reduction}.
 */
public sealed interface Loss extends Component permits FormulaLoss, ScalarLoss, RowLoss {

    /** Returns what the sum over elements or rows is divided by. */
    Reduction reduction();

    /** Returns the factor in front, 1 unless the textbook has another one, such as ½. */
    default double scale() {
        return 1;
    }

    /** Returns what the outputs of a network trained with this loss mean. */
    default Outputs outputs() {
        return Outputs.VALUES;
    }

    /**
     * Checks, before a training, that this loss makes sense at the end of a network.
     *
     * @throws InvalidInputException that says what does not fit and what to use instead
     */
    default void checkEnd(NetworkEnd end) {}

    /**
     * Checks, before a training, the targets of one sample.
     *
     * @param observed one for each output, as they are in the data
     * @param names the names of their columns
     * @throws InvalidInputException that names the column, and says what is allowed and what to use instead
     */
    default void checkTargets(double[] observed, List<String> names) {}
}
