package dev.gradus.core.kernel;

import dev.gradus.core.parallel.WorkerPool;

class PlainMatrixKernelsTest extends MatrixKernelsContract {

    @Override
    protected MatrixKernels create(WorkerPool pool) {
        return new PlainMatrixKernelsProvider().create(pool);
    }
}
