package dev.gradus.core.tuning;

import dev.gradus.api.error.RunFailedException;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.RunListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does runs on some threads at once; what comes of each, and their order, do not depend on how many. */
public final class ParallelRuns {

    private final RunListener listener;
    private final Set<String> rising = ConcurrentHashMap.newKeySet();
    private final int total;
    private int done;
    private volatile boolean given;

    /**
     * Prepares to run.
     *
     * @param total how many runs there will be in all
     */
    public ParallelRuns(RunListener listener, int total) {
        this.listener = listener;
        this.total = total;
    }

    /** Returns the figures, of all runs so far, that are the better the larger they are. */
    public Set<String> rising() {
        return rising;
    }

    /** Does the runs and returns, in their order, what came of each; of those that were given up, nothing. */
    public List<Optional<Run>> run(List<PlannedRun> runs, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, runs.size())), work -> {
            Thread thread = new Thread(work, "gradus-run");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Optional<Run>>> futures = new ArrayList<>();
            for (PlannedRun run : runs) {
                futures.add(pool.submit(() -> one(run)));
            }
            List<Optional<Run>> results = new ArrayList<>();
            for (Future<Optional<Run>> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            given = true;
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new RunFailedException("a run failed: " + e.getCause());
        } catch (InterruptedException e) {
            given = true;
            Thread.currentThread().interrupt();
            throw new RunFailedException("the runs were interrupted");
        } finally {
            pool.shutdown();
        }
    }

    private Optional<Run> one(PlannedRun run) {
        RunListener watched = new RunListener() {
            @Override
            public boolean stopped() {
                return given || listener.stopped();
            }
        };
        Optional<Run> result = run.run(watched, rising);
        result.ifPresent(this::tell);
        return result;
    }

    private synchronized void tell(Run run) {
        done++;
        listener.ended(run, done, total);
    }
}
