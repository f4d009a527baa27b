package dev.gradus.core.kernel;

import dev.gradus.core.parallel.WorkerPool;

/** Provides the kernels in plain Java, which need nothing and give way to all others. */
public final class PlainMatrixKernelsProvider implements MatrixKernelsProvider {

    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public int priority() {
        return 0;
    }

    @Override
    public MatrixKernels create(WorkerPool pool) {
        return new PlainMatrixKernels(pool);
    }
}
