package dev.gradus.core.parallel;

/** Work that falls into numbered parts, which may run at the same time on different threads. */
@FunctionalInterface
public interface ParallelBody {

    /**
     * Does one part. Parts must not write what another part reads or writes.
     *
     * @param part which part, from 0
     */
    void run(int part);
}
