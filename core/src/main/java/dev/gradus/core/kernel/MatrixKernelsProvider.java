package dev.gradus.core.kernel;

import dev.gradus.core.parallel.WorkerPool;

/**
 * Makes matrix kernels; found by {@code ServiceLoader}. All providers' kernels give the same bits, so the choice is one
 * of speed alone.
 */
public interface MatrixKernelsProvider {

    /** What these kernels run on, for people: {@code "plain Java"}, {@code "Vector API, 256 bits"}. */
    String description();

    /** Whether they can run in this JVM; asked before anything else, so it must not need what may be missing. */
    boolean isAvailable();

    /** The available provider with the largest number is taken; plain Java has 0. */
    int priority();

    /**
     * Makes kernels, with scratch space of their own. Kernels serve one caller at a time; a pool may serve several.
     *
     * @param pool shares the work of large products
     */
    MatrixKernels create(WorkerPool pool);
}
