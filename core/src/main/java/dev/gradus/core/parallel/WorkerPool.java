package dev.gradus.core.parallel;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * A small pool for work of tens of microseconds and more: the calling thread and {@code threads − 1} daemon helpers
 * take numbered parts until none is left.
 *
 * <p>Helpers spin briefly for the next piece of work, then park, and end after a while without work, so a pool that was
 * forgotten costs nothing; they start again when they are needed. A call allocates nothing once the helpers run. Which
 * thread does which part is left to chance: work must be split so that this cannot change the results.
 *
 * <p>Several threads may share a pool: a call that finds the pool busy, from another thread or from inside a part, does
 * all its parts itself, and so does every call on a closed pool.
 */
public final class WorkerPool implements AutoCloseable {

    /**
     * How long a helper spins before it parks: longer than the gaps between the products of one training step. Waking
     * it takes some fifty microseconds on a virtual machine, in which a product of middle size is done.
     */
    private static final long SPIN_NANOS = 300_000;

    /** How long the caller spins for the others: shorter, as they are at work, if they have processors. */
    private static final long AWAIT_NANOS = 40_000;

    /** Spins between two looks at the clock, which costs as much as tens of them. */
    private static final int SPINS_PER_LOOK = 64;

    /** How long a helper stays parked before it ends. */
    private static final long IDLE_NANOS = 5_000_000_000L;

    /** How long the caller sleeps at a time when others are slow, as they are when the machine is overloaded. */
    private static final long WAIT_NANOS = 50_000;

    private static final int ENDED = 0;
    private static final int AWAKE = 1;
    private static final int PARKED = 2;

    private static final long PARTS_MASK = 0xFFFF_FFFFL;

    private final Thread[] helpers;
    private final AtomicIntegerArray helperStates;

    /** In the upper half the number of the call, so that a late helper cannot mistake one for another; in the lower
     * half how many parts nobody has taken yet. */
    private final AtomicLong tickets = new AtomicLong();

    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private volatile ParallelBody body;
    private volatile boolean closed;
    private volatile int spared;

    /**
     * A pool of so many threads, the caller of {@link #run} among them; no thread is started before it is needed.
     *
     * @param threads at least 1
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public WorkerPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("a pool needs at least 1 thread, got " + threads);
        }
        helpers = new Thread[threads - 1];
        helperStates = new AtomicIntegerArray(threads - 1);
    }

    /** How many threads work on a call at most, the caller among them. */
    public int threads() {
        return helpers.length + 1;
    }

    /**
     * Has the calls to come do without some helpers, as long as a processor is needed for something else.
     *
     * @param helpers how many to spare; 0 for none
     */
    public void spare(int helpers) {
        spared = helpers;
    }

    /**
     * Runs the parts {@code 0 … parts − 1}, each once, and returns when all are done. If a part throws, others may or
     * may not run; when no part runs any more, the first throwable that came is thrown to the caller.
     *
     * @param parts how many parts there are; one or none involves no other thread
     * @param body does a part
     */
    public void run(int parts, ParallelBody body) {
        if (parts <= 1 || helpers.length - spared <= 0 || closed || !busy.compareAndSet(false, true)) {
            for (int part = 0; part < parts; part++) {
                body.run(part);
            }
            return;
        }
        try {
            share(parts, body);
        } finally {
            this.body = null;
            busy.set(false);
        }
    }

    private void share(int parts, ParallelBody body) {
        this.body = body;
        unfinished.set(parts);
        long call = (tickets.get() >>> Integer.SIZE) + 1;
        tickets.set(call << Integer.SIZE | parts);
        int needed = Math.min(parts - 1, helpers.length - spared);
        for (int helper = 0; helper < needed; helper++) {
            wake(helper);
        }
        takeParts();
        awaitOthers();
        if (failure.get() != null) {
            WorkerPool.<RuntimeException>throwAsIs(failure.getAndSet(null));
        }
    }

    private void wake(int helper) {
        if (helperStates.compareAndSet(helper, PARKED, AWAKE)) {
            LockSupport.unpark(helpers[helper]);
        } else if (helperStates.compareAndSet(helper, ENDED, AWAKE)) {
            Thread thread = new Thread(() -> help(helper), "gradus-worker-" + (helper + 1));
            thread.setDaemon(true);
            helpers[helper] = thread;
            thread.start();
        }
    }

    /** Takes and does parts until none is left. */
    private void takeParts() {
        long ticket = tickets.get();
        while ((ticket & PARTS_MASK) != 0) {
            ParallelBody current = body;
            if (tickets.compareAndSet(ticket, ticket - 1)) {
                // The body cannot have changed since it was read: this call still had a part to give away.
                try {
                    current.run((int) (ticket & PARTS_MASK) - 1);
                } catch (Throwable thrown) {
                    failure.compareAndSet(null, thrown);
                } finally {
                    unfinished.getAndDecrement();
                }
            }
            ticket = tickets.get();
        }
    }

    private void awaitOthers() {
        long deadline = System.nanoTime() + AWAIT_NANOS;
        while (unfinished.get() != 0) {
            for (int spin = 0; spin < SPINS_PER_LOOK && unfinished.get() != 0; spin++) {
                Thread.onSpinWait();
            }
            if (unfinished.get() != 0 && System.nanoTime() - deadline > 0) {
                LockSupport.parkNanos(this, WAIT_NANOS);
            }
        }
    }

    private void help(int helper) {
        while (!closed) {
            takeParts();
            if (!spinForParts() && !parkForParts(helper)) {
                return;
            }
        }
        helperStates.set(helper, ENDED);
    }

    /** Whether parts turned up while spinning. */
    private boolean spinForParts() {
        long deadline = System.nanoTime() + SPIN_NANOS;
        while (System.nanoTime() - deadline < 0) {
            for (int spin = 0; spin < SPINS_PER_LOOK; spin++) {
                if (partsWait()) {
                    return true;
                }
                Thread.onSpinWait();
            }
        }
        return false;
    }

    /** Parks until woken; false if the helper has waited so long that it ends. */
    private boolean parkForParts(int helper) {
        helperStates.set(helper, PARKED);
        long deadline = System.nanoTime() + IDLE_NANOS;
        // A call that came before PARKED was set has not woken this helper, so look once more before sleeping.
        while (!partsWait() && !closed && helperStates.get(helper) == PARKED) {
            long left = deadline - System.nanoTime();
            if (left <= 0 && helperStates.compareAndSet(helper, PARKED, ENDED)) {
                return false;
            }
            LockSupport.parkNanos(this, Math.max(left, 1));
        }
        helperStates.set(helper, AWAKE);
        return true;
    }

    private boolean partsWait() {
        return (tickets.get() & PARTS_MASK) != 0;
    }

    /** Ends the helpers. Work that is under way is finished first, by whoever took it. */
    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) {
            LockSupport.unpark(helper);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAsIs(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
