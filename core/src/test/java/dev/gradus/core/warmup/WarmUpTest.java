package dev.gradus.core.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.core.parallel.WorkerPool;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmUpTest {

    private static final long ENOUGH = 100;

    private final WorkerPool pool = new WorkerPool(2);

    /** Takes as long as it is told to, whichever way, and says when it has run for the first time. */
    private static final class Steps implements Trial {
        final CountDownLatch ran = new CountDownLatch(1);
        final AtomicInteger vectorRuns = new AtomicInteger();
        volatile long vectorNanos;

        @Override
        public void plain() {
            LockSupport.parkNanos(1_000_000);
            ran.countDown();
        }

        @Override
        public void vector() {
            vectorRuns.incrementAndGet();
            long end = System.nanoTime() + vectorNanos;
            while (System.nanoTime() - end < 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void opensWhenTheVectorWayHasBecomeTheFasterOne() throws InterruptedException {
        try (WarmUp warmUp = WarmUp.inBackground(pool)) {
            Steps steps = new Steps();
            steps.vectorNanos = TimeUnit.MILLISECONDS.toNanos(20);
            Gate gate = warmUp.gate(ENOUGH, () -> steps);
            assertFalse(gate.isOpen(ENOUGH));
            assertTrue(steps.ran.await(30, TimeUnit.SECONDS));
            assertFalse(gate.isOpen(1), "the vector way is the slower one still");
            steps.vectorNanos = 0;
            awaitOpen(gate);
        }
    }

    @Test
    void triesNothingBeforeThereWasEnoughWork() throws InterruptedException {
        try (WarmUp warmUp = WarmUp.inBackground(pool)) {
            Steps early = new Steps();
            Gate waiting = warmUp.gate(ENOUGH, () -> early);
            assertFalse(waiting.isOpen(ENOUGH - 1));
            Gate other = warmUp.gate(1, Steps::new);
            assertFalse(other.isOpen(1));
            awaitOpen(other);
            assertEquals(0, early.vectorRuns.get());
            assertFalse(waiting.isOpen(1));
            awaitOpen(waiting);
        }
    }

    @Test
    void opensWhenTheVectorWayThrowsSoThatTheErrorIsMet() {
        try (WarmUp warmUp = WarmUp.inBackground(pool)) {
            Gate gate = warmUp.gate(1, () -> new Trial() {
                @Override
                public void plain() {}

                @Override
                public void vector() {
                    throw new IllegalStateException("no such instruction");
                }
            });
            assertFalse(gate.isOpen(1));
            awaitOpen(gate);
        }
    }

    @Test
    void restsWhileThereIsNoWorkAndGoesOnWhenThereIs() {
        try (WarmUp warmUp = WarmUp.inBackground(pool)) {
            Steps steps = new Steps();
            steps.vectorNanos = TimeUnit.MILLISECONDS.toNanos(20);
            Gate gate = warmUp.gate(1, () -> steps);
            assertFalse(gate.isOpen(1));
            while (warmUp.isRunning()) {
                LockSupport.parkNanos(1_000_000);
            }
            assertTrue(steps.vectorRuns.get() > 0, "not before it has tried once");
            steps.vectorNanos = 0;
            awaitOpen(gate);
        }
    }

    @Test
    void withoutWarmUpEveryGateIsOpen() {
        assertTrue(WarmUp.none().gate(ENOUGH, Steps::new).isOpen(0));
    }

    @Test
    void afterClosingNothingIsTried() throws InterruptedException {
        Steps steps = new Steps();
        WarmUp warmUp = WarmUp.inBackground(pool);
        Gate gate = warmUp.gate(1, () -> steps);
        warmUp.close();
        assertFalse(gate.isOpen(1));
        assertFalse(steps.ran.await(50, TimeUnit.MILLISECONDS));
    }

    private static void awaitOpen(Gate gate) {
        while (!gate.isOpen(0)) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
