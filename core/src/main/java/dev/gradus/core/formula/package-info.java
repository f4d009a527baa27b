/**
 * The formula compiler: formulas over arrays become one fused loop each.
 *
 * <p>A {@link dev.gradus.core.formula.Program} says what is read and written. The
 * {@link dev.gradus.core.formula.FormulaCompiler} turns it into a {@link dev.gradus.core.formula.Loop}, which is bound
 * to arrays once and then run without allocating. Every backend gives the same bits.
 */
package dev.gradus.core.formula;
