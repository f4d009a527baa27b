package dev.gradus.simd.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.core.kernel.KernelProviders;
import dev.gradus.core.kernel.MatrixKernels;
import dev.gradus.core.kernel.MatrixKernelsContract;
import dev.gradus.core.parallel.WorkerPool;
import jdk.incubator.vector.VectorShape;
import org.junit.jupiter.api.Test;

class VectorMatrixKernelsTest extends MatrixKernelsContract {

    @Override
    protected MatrixKernels create(WorkerPool pool) {
        return new VectorMatrixKernelsProvider().create(pool);
    }

    @Override
    protected boolean isEmulated() {
        // A single double is no vector for any processor.
        return Lanes.bits() == Double.SIZE
                || Lanes.bits() > VectorShape.preferredShape().vectorBitSize();
    }

    @Test
    void theyAreFoundAndPreferredToThePlainOnes() {
        assertEquals(
                "Vector API, " + Lanes.bits() + " bits",
                KernelProviders.fastest().description());
    }
}
