package dev.gradus.api.optimizer;

import dev.gradus.api.formula.Expr;

/**
 * An optimizer given as formulas; the engine runs them as one fused pass over all parameters.
 *
 * <pre>{@code
 * public record Momentum(double learningRate, double momentum) implements FormulaOptimizer {
 *     public Momentum() { this(0.01, 0.9); }
 *     @Override public Expr update(Update u) {
 *         Expr velocity = u.slot("velocity", old -> old.times(momentum).plus(u.gradient()));
 *         return u.weight().minus(u.learningRate().times(velocity));
 *     }
 * }
 * }</pre>
 */
public non-sealed interface FormulaOptimizer extends Optimizer {

    /**
     * Returns the formula of the new weight.
     *
     * <p>Called when training is set up, not in every step; so Java's {@code if} may look at settings only.
     *
     * @param update gives the weight, its gradient, slots, the learning rate and the step count as formulas
     */
    Expr update(Update update);
}
