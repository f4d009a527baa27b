package dev.gradus.api.formula;

/**
 * One of two formulas, chosen by a condition.
 *
 * @param condition what decides
 * @param then the value where the condition holds
 * @param otherwise the value elsewhere
 */
public record Where(Condition condition, Expr then, Expr otherwise) implements Expr {}
