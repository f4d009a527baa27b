package dev.gradus.api.optimizer;

import dev.gradus.api.formula.Expr;
import java.util.function.UnaryOperator;

/** The quantities of one update, as formulas. Provided by the engine. */
public interface Update {

    /** Returns the weight before the update. */
    Expr weight();

    /** Returns the gradient of the loss with respect to the weight. */
    Expr gradient();

    /** Returns the learning rate of this step. */
    Expr learningRate();

    /** Returns the number of this step, 1 for the first; what depends on it alone is computed once a step. */
    Expr step();

    /**
     * Declares a number that is kept for every weight from step to step, zero at first, and returns its new value.
     *
     * @param name unique within the optimizer; snake case
     * @param next the formula of the new value, given the old one
     */
    Expr slot(String name, UnaryOperator<Expr> next);

    /**
     * Declares a number that is kept for every weight from step to step, zero at first, for a rule that needs its old
     * value elsewhere than in the formula of the new one.
     *
     * @param name unique within the optimizer; snake case
     */
    Slot slot(String name);

    /** A number that is kept for every weight. */
    interface Slot {

        /** Returns its value before this step. */
        Expr old();

        /** Sets the formula of its new value, once, and returns the new value. */
        Expr next(Expr value);
    }
}
