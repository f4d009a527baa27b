/** Formulas compiled to the Vector API: as many elements at a time as fit into a register. */
package dev.gradus.simd.formula;
