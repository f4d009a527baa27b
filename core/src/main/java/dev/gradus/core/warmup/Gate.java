package dev.gradus.core.warmup;

import java.util.function.Supplier;

/**
 * Says which of two ways some code should go: the plain one until the vector one is compiled. Both have the same bits,
 * so it does not matter when the gate opens.
 */
public final class Gate {

    /** How often in a row the vector way must win. */
    private static final int WINS = 3;

    /** A loop that the compiler has turned into vectors by itself is as fast: then the vector way wins as well. */
    private static final double AS_GOOD = 1.25;

    /** A gate that is still closed after so long opens nevertheless: perhaps the machine is too busy to tell. */
    private static final long PATIENCE_NANOS = 5_000_000_000L;

    private final WarmUp warmUp;
    private final long enough;
    private final Supplier<Trial> trials;
    private volatile boolean open;

    /** Several threads may count at once and lose some of it: it need not be exact. */
    private long seen;

    private boolean submitted;
    private Trial trial;
    private int wins;
    private long giveUp;

    Gate(WarmUp warmUp, long enough, Supplier<Trial> trials) {
        this.warmUp = warmUp;
        this.enough = enough;
        this.trials = trials;
        this.open = warmUp == null;
    }

    /**
     * Returns whether to go the vector way, and counts the work if not: when there has been enough of it to think that
     * there will be more, the trials begin.
     *
     * @param work how much is to be done, in any unit that fits what is enough
     */
    public boolean isOpen(long work) {
        return open || count(work);
    }

    private boolean count(long work) {
        long now = seen + work;
        seen = now;
        if (now >= enough) {
            submit();
        }
        return false;
    }

    private synchronized void submit() {
        if (!submitted) {
            submitted = true;
            warmUp.submit(this);
        } else {
            warmUp.goOn();
        }
    }

    /** Tries both ways once; returns whether the gate is open now. Called by one thread only. */
    boolean tryOut() {
        long start = System.nanoTime();
        if (trial == null) {
            trial = trials.get();
            giveUp = start + PATIENCE_NANOS;
        }
        long middle;
        try {
            trial.vector();
            middle = System.nanoTime();
            trial.plain();
        } catch (RuntimeException | Error e) {
            // Whoever goes the vector way shall meet the error: here nobody would.
            open = true;
            return true;
        }
        long end = System.nanoTime();
        wins = middle - start <= AS_GOOD * (end - middle) ? wins + 1 : 0;
        if (wins == WINS || end - giveUp > 0) {
            trial = null;
            open = true;
        }
        return open;
    }
}
