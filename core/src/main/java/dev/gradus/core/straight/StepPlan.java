package dev.gradus.core.straight;

import dev.gradus.core.formula.Program;
import dev.gradus.core.optimizer.Range;
import java.util.List;

/**
 * What a step does around the layers.
 *
 * @param rows the samples of a batch
 * @param loss reads prediction and observation; given the factor; writes factor times the derivative, and the value
 * @param factor what the sum of the values is multiplied by
 * @param update reads parameter, gradient and slots; given the learning rate and the step's number; writes parameter
 *     and slots
 * @param trained the parameters that are updated
 */
public record StepPlan(int rows, Program loss, double factor, Program update, List<Range> trained) {

    boolean isTrained(int index) {
        return trained.stream().anyMatch(range -> range.from() <= index && index < range.to());
    }
}
