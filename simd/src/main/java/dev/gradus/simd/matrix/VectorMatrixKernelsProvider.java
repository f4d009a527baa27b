package dev.gradus.simd.matrix;

import dev.gradus.core.kernel.MatrixKernels;
import dev.gradus.core.kernel.MatrixKernelsProvider;
import dev.gradus.core.parallel.WorkerPool;

/** Provides the kernels on the Vector API, in a JVM that was started with it. */
public final class VectorMatrixKernelsProvider implements MatrixKernelsProvider {

    private static final String VECTOR_MODULE = "jdk.incubator.vector";

    @Override
    public String description() {
        return "Vector API, " + Lanes.bits() + " bits";
    }

    @Override
    public boolean isAvailable() {
        return ModuleLayer.boot().findModule(VECTOR_MODULE).isPresent() && Lanes.areThere();
    }

    @Override
    public int priority() {
        return 1;
    }

    @Override
    public MatrixKernels create(WorkerPool pool) {
        return new VectorMatrixKernels(pool);
    }
}
