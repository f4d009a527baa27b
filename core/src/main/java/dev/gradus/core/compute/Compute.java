package dev.gradus.core.compute;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.FormulaCompiler;
import dev.gradus.core.kernel.MatrixKernelsProvider;
import dev.gradus.core.kernel.PlainMatrixKernelsProvider;
import dev.gradus.core.parallel.WorkerPool;
import dev.gradus.core.tensor.MatrixOperations;
import dev.gradus.core.warmup.Gate;
import dev.gradus.core.warmup.WarmUp;

/** What an engine computes with: matrix kernels, compiled formulas and threads. */
public final class Compute {

    /** Multiply-adds that take plain kernels some milliseconds. */
    private static final long ENOUGH_WORK = 10_000_000;

    private final MatrixKernelsProvider plain = new PlainMatrixKernelsProvider();
    private final MatrixKernelsProvider fastest;
    private final FormulaCompiler formulas;
    private final WorkerPool pool;
    private final Gate floats;
    private final Gate doubles;

    /**
     * Puts together what there is.
     *
     * @param fastest makes the matrix kernels that are fastest once warm
     * @param warmUp opens the way to them
     */
    public Compute(MatrixKernelsProvider fastest, FormulaCompiler formulas, WorkerPool pool, WarmUp warmUp) {
        this.fastest = fastest;
        this.formulas = formulas;
        this.pool = pool;
        WarmUp needed = fastest.priority() == plain.priority() ? WarmUp.none() : warmUp;
        floats = needed.gate(ENOUGH_WORK, () -> trial(Precision.FLOAT32));
        doubles = needed.gate(ENOUGH_WORK, () -> trial(Precision.FLOAT64));
    }

    private MatrixTrial trial(Precision precision) {
        WorkerPool alone = new WorkerPool(1);
        return new MatrixTrial(plain.create(alone), fastest.create(alone), precision);
    }

    /** Returns new matrix operations, for one caller at a time. */
    public MatrixOperations operations() {
        return new MatrixOperations(plain.create(pool), fastest.create(pool), floats, doubles);
    }

    /** Returns the formula compiler. */
    public FormulaCompiler formulas() {
        return formulas;
    }

    /** Returns the threads. */
    public WorkerPool pool() {
        return pool;
    }
}
