package dev.gradus.cli.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C (or a polite kill) during training: asks training to end after the epoch and holds up the end of the JVM until
 * what there is has been saved, though not for long.
 *
 * <p>The JVM leaves by itself, with 128 plus the number of the signal.
 */
final class Interruption {

    /** Whoever stops a program, be it a person or a scheduler, waits about so long before using force. */
    private static final long PATIENCE_SECONDS = 10;

    private final Runnable onRequest;
    private final Runnable onTimeout;
    private final Thread hook = new Thread(this::handle, "gradus-interruption");
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    /**
     * Listens until it is closed.
     *
     * @param onRequest runs at once
     * @param onTimeout runs if the JVM ends before the work has
     */
    Interruption(Runnable onRequest, Runnable onTimeout) {
        this.onRequest = onRequest;
        this.onTimeout = onTimeout;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void handle() {
        requested = true;
        onRequest.run();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                onTimeout.run();
            }
        } catch (InterruptedException ignored) {
            // Somebody wants this thread to end: then the JVM ends now.
        }
    }

    /** Returns whether there was a Ctrl-C. */
    boolean requested() {
        return requested;
    }

    /** Lets the JVM end. */
    void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ignored) {
            // The JVM is ending already.
        }
    }
}
