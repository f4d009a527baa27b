/**
 * Formulas: small expression trees from which the engine derives derivatives, fast kernels, text and LaTeX.
 *
 * <p>Write one with the arithmetic methods of {@link dev.gradus.api.formula.Expr} and the functions of
 * {@link dev.gradus.api.formula.Formulas}.
 */
package dev.gradus.api.formula;
