package dev.gradus.core.parallel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class WorkerPoolTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyPartRunsExactlyOnce(int threads) {
        try (WorkerPool pool = new WorkerPool(threads)) {
            for (int parts = 0; parts < 40; parts++) {
                AtomicIntegerArray counts = new AtomicIntegerArray(parts);
                pool.run(parts, counts::getAndIncrement);
                int[] expected = new int[parts];
                Arrays.fill(expected, 1);
                int[] actual = new int[parts];
                Arrays.setAll(actual, counts::get);
                assertArrayEquals(expected, actual);
            }
        }
    }

    @Test
    void whatPartsHaveWrittenIsSeenByTheCallerAndByTheNextCall() {
        try (WorkerPool pool = new WorkerPool(3)) {
            long[] sums = new long[16];
            ParallelBody body = part -> sums[part] += part;
            int calls = 20_000;
            for (int call = 0; call < calls; call++) {
                pool.run(sums.length, body);
            }
            long[] expected = new long[sums.length];
            Arrays.setAll(expected, part -> (long) part * calls);
            assertArrayEquals(expected, sums);
        }
    }

    @Test
    void partsRunAtTheSameTimeAndParkedHelpersWakeUp() {
        try (WorkerPool pool = new WorkerPool(3)) {
            Thread[] threads = new Thread[3];
            for (int call = 0; call < 5; call++) {
                runOnAllThreads(pool, part -> threads[part] = Thread.currentThread());
                for (Thread thread : threads) {
                    while (thread != Thread.currentThread() && thread.getState() != Thread.State.TIMED_WAITING) {
                        Thread.onSpinWait();
                    }
                }
            }
        }
    }

    @Test
    void anExceptionOfAPartReachesTheCallerAndThePoolStaysUsable() {
        try (WorkerPool pool = new WorkerPool(2)) {
            IllegalStateException thrown = new IllegalStateException("part 5");
            ParallelBody failing = part -> {
                if (part == 5) {
                    throw thrown;
                }
            };
            for (int call = 0; call < 100; call++) {
                assertSame(thrown, assertThrows(IllegalStateException.class, () -> pool.run(8, failing)));
            }
            AtomicInteger count = new AtomicInteger();
            pool.run(8, part -> count.incrementAndGet());
            assertEquals(8, count.get());
        }
    }

    @Test
    void aCallFromInsideAPartDoesItsPartsItself() {
        try (WorkerPool pool = new WorkerPool(2)) {
            AtomicInteger count = new AtomicInteger();
            pool.run(4, outer -> pool.run(5, inner -> count.incrementAndGet()));
            assertEquals(20, count.get());
        }
    }

    @Test
    void severalThreadsMayShareAPool() throws InterruptedException {
        try (WorkerPool pool = new WorkerPool(2)) {
            AtomicInteger count = new AtomicInteger();
            Thread[] callers = new Thread[3];
            for (int i = 0; i < callers.length; i++) {
                callers[i] = new Thread(() -> {
                    for (int call = 0; call < 2_000; call++) {
                        pool.run(4, part -> count.incrementAndGet());
                    }
                });
                callers[i].start();
            }
            for (Thread caller : callers) {
                caller.join();
            }
            assertEquals(3 * 2_000 * 4, count.get());
        }
    }

    @Test
    void aClosedPoolEndsItsHelpersAndStillRunsParts() throws InterruptedException {
        WorkerPool pool = new WorkerPool(2);
        Thread caller = Thread.currentThread();
        Thread[] helper = new Thread[1];
        runOnAllThreads(pool, part -> {
            if (Thread.currentThread() != caller) {
                helper[0] = Thread.currentThread();
            }
        });
        pool.close();
        helper[0].join();
        AtomicInteger count = new AtomicInteger();
        pool.run(3, part -> count.incrementAndGet());
        assertEquals(3, count.get());
    }

    @Test
    void aCallAllocatesNothingOnceTheHelpersRun() {
        ThreadMXBean counter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (WorkerPool pool = new WorkerPool(2)) {
            long[] sums = new long[4];
            ParallelBody body = part -> sums[part]++;
            for (int call = 0; call < 20_000; call++) {
                pool.run(4, body);
            }
            long before = counter.getCurrentThreadAllocatedBytes();
            for (int call = 0; call < 1_000; call++) {
                pool.run(4, body);
            }
            assertEquals(0, counter.getCurrentThreadAllocatedBytes() - before);
        }
    }

    @Test
    void aPoolWithoutThreadsIsRefused() {
        var refused = assertThrows(IllegalArgumentException.class, () -> new WorkerPool(0));
        assertEquals("a pool needs at least 1 thread, got 0", refused.getMessage());
    }

    /** Runs one part on each thread of the pool: every part waits until all have begun. */
    private static void runOnAllThreads(WorkerPool pool, ParallelBody body) {
        CountDownLatch begun = new CountDownLatch(pool.threads());
        pool.run(pool.threads(), part -> {
            begun.countDown();
            try {
                begun.await();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
            body.run(part);
        });
    }
}
