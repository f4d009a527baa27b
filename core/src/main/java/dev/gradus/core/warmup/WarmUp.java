package dev.gradus.core.warmup;

import dev.gradus.core.parallel.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Opens gates: a daemon thread tries the two ways of those that have seen enough work, in turn, until their vector ways
 * are compiled. It lives no longer than there are such gates, about two seconds, and ends before if nobody goes their
 * way any more: what computes for a moment only is not to pay for them.
 */
public final class WarmUp implements AutoCloseable {

    /** The system property that, set to {@code off}, has the vector ways gone from the first call on. */
    public static final String PROPERTY = "gradus.warmup";

    /** Between two rounds of trials: what they wait for is the compiler, which needs a processor too. */
    private static final long PAUSE_NANOS = 1_000_000;

    /** After so long without work the trials wait for more. */
    private static final long IDLE_NANOS = 100_000_000;

    private final boolean off;
    private final List<Gate> waiting = new ArrayList<>();
    private boolean running;
    private long wanted;
    private volatile boolean closed;

    private final WorkerPool pool;

    private WarmUp(boolean off, WorkerPool pool) {
        this.off = off;
        this.pool = pool;
    }

    /**
     * Returns one that warms up, unless the system property says not to.
     *
     * @param pool spares a processor for it meanwhile: the compiler is the one who has most to do
     */
    public static WarmUp inBackground(WorkerPool pool) {
        return new WarmUp("off".equals(System.getProperty(PROPERTY)), pool);
    }

    /** Returns one whose gates are open from the start. */
    public static WarmUp none() {
        return new WarmUp(true, null);
    }

    /**
     * Makes a gate.
     *
     * @param enough the work after which the trials begin: what takes plain code some milliseconds
     * @param trials makes what is tried; asked by the thread in the background
     */
    public Gate gate(long enough, Supplier<Trial> trials) {
        return new Gate(off ? null : this, enough, trials);
    }

    synchronized void submit(Gate gate) {
        waiting.add(gate);
        goOn();
    }

    /** Says that there is work for a gate that is closed still. */
    synchronized void goOn() {
        wanted = System.nanoTime();
        if (!running && !closed && !waiting.isEmpty()) {
            running = true;
            pool.spare(1);
            Thread thread = new Thread(this::tryGates, "gradus-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tryGates() {
        for (List<Gate> gates = next(true); !gates.isEmpty(); gates = next(false)) {
            List<Gate> open = new ArrayList<>();
            for (Gate gate : gates) {
                if (!closed && gate.tryOut()) {
                    open.add(gate);
                }
            }
            remove(open);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Returns whether the trials go on at present. */
    synchronized boolean isRunning() {
        return running;
    }

    /** Returns the gates that are closed still, if there is work for them; none ends the thread. */
    private synchronized List<Gate> next(boolean first) {
        boolean busy = first || System.nanoTime() - wanted < IDLE_NANOS;
        running = !closed && !waiting.isEmpty() && busy;
        pool.spare(running ? 1 : 0);
        return running ? List.copyOf(waiting) : List.of();
    }

    private synchronized void remove(List<Gate> open) {
        waiting.removeAll(open);
    }

    /** Ends the trials. Gates that are closed stay so. */
    @Override
    public void close() {
        closed = true;
    }
}
