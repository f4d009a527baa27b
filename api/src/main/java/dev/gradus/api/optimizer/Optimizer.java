package dev.gradus.api.optimizer;

import dev.gradus.api.Component;

/**
 * The rule by which a step of training changes the parameters.
 *
 * <p>Most rules work element by element; the engine owns the slots (momentum and the like), starts them at zero, and
 * keeps one step count for the whole network. Implement {@link FormulaOptimizer}, or {@link ScalarOptimizer} for plain
 * Java. A method that looks at all parameters together is a {@link FullBatchOptimizer}.
 */
public sealed interface Optimizer extends Component permits FormulaOptimizer, ScalarOptimizer, FullBatchOptimizer {

    /** Returns the learning rate that training starts with. */
    double learningRate();
}
