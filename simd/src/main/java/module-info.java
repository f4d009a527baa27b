/** The engine's kernels on the Vector API of the JDK, with the same bits as the plain ones. */
module dev.gradus.simd {
    requires dev.gradus.api;
    requires dev.gradus.core;
    requires jdk.incubator.vector;
    requires org.objectweb.asm;

    provides dev.gradus.core.formula.LoopBackend with
            dev.gradus.simd.formula.VectorBackend;
    provides dev.gradus.core.kernel.MatrixKernelsProvider with
            dev.gradus.simd.matrix.VectorMatrixKernelsProvider;
}
