package dev.gradus.core.compute;

import dev.gradus.core.formula.FormulaCompiler;
import dev.gradus.core.kernel.MatrixKernelsProvider;
import dev.gradus.core.parallel.WorkerPool;
import dev.gradus.core.tensor.MatrixOperations;

/**
 * What an engine computes with.
 *
 * @param kernels makes matrix kernels
 * @param formulas the formula compiler
 * @param pool the threads
 */
public record Compute(MatrixKernelsProvider kernels, FormulaCompiler formulas, WorkerPool pool) {

    /** Returns new matrix operations, for one caller at a time. */
    public MatrixOperations operations() {
        return new MatrixOperations(kernels.create(pool));
    }
}
