package dev.gradus.benchmarks.compare;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures one workload: all processes live at once and take turns, so that a noisy minute hits everyone alike.
 *
 * @param count the rounds
 * @param warmSeconds before the first, each
 * @param trainSeconds training in each round
 * @param predictSeconds predicting in each round
 */
record Rounds(int count, double warmSeconds, double trainSeconds, double predictSeconds) {

    /** Nobody waits for rounds of a framework that takes longer than this for one step; its first is its time. */
    private static final double SLOW_NANOSECONDS = 5e9;

    /** For the table. */
    static final Rounds FULL = new Rounds(7, 4, 0.6, 0.2);

    /** For a look. */
    static final Rounds QUICK = new Rounds(3, 1, 0.2, 0.1);

    /** What a workload has shown, by contestant. */
    record Results(
            Map<Contestant, Timing> training,
            Map<Contestant, Timing> predicting,
            Map<Contestant, String> departures,
            Map<Contestant, String> failures) {

        static Results none() {
            return new Results(
                    new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    Results run(Workload workload, List<Contestant> contestants, Path logs) {
        Results results = Results.none();
        Map<Contestant, PeerProcess> processes = new LinkedHashMap<>();
        try {
            contestants.forEach(c -> processes.put(c, new PeerProcess(c, workload, logs)));
            for (Contestant c : contestants) {
                attempt(c, processes, results, process -> results.departures.put(c, process.ready()));
            }
            turns("train", trainSeconds, processes, results, results.training);
            turns("predict", predictSeconds, processes, results, results.predicting);
        } finally {
            processes.values().forEach(PeerProcess::close);
        }
        return results;
    }

    private void turns(
            String what,
            double seconds,
            Map<Contestant, PeerProcess> processes,
            Results results,
            Map<Contestant, Timing> into) {
        Map<Contestant, double[]> times = new LinkedHashMap<>();
        for (Contestant c : List.copyOf(processes.keySet())) {
            times.put(c, new double[count]);
            attempt(c, processes, results, process -> {
                double first = process.warm(what, warmSeconds);
                if (first > SLOW_NANOSECONDS) {
                    into.put(c, Timing.of(first));
                }
            });
        }
        for (int round = 0; round < count; round++) {
            int now = round;
            for (Contestant c : List.copyOf(processes.keySet())) {
                if (into.containsKey(c)) {
                    continue;
                }
                attempt(c, processes, results, process -> times.get(c)[now] = process.measure(what, seconds));
            }
        }
        processes.keySet().forEach(c -> into.putIfAbsent(c, Timing.of(times.get(c))));
    }

    /** Who fails is out, and the others go on. */
    private static void attempt(
            Contestant contestant, Map<Contestant, PeerProcess> processes, Results results, Action action) {
        try {
            action.run(processes.get(contestant));
        } catch (UncheckedIOException e) {
            processes.remove(contestant).close();
            results.failures.put(contestant, e.getMessage());
        }
    }

    private interface Action {
        void run(PeerProcess process);
    }
}
