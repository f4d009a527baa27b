package dev.gradus.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the table of Gradus beside its peers; {@code docs/performance.md} says how to run it.
 *
 * <p>Options: {@code --quick}; then names of workloads, all by default.
 */
public final class Comparison {

    private static final String QUICK = "--quick";

    private Comparison() {}

    /** Compares; the directory of the peers' modules is the system property {@code gradus.peers}. */
    public static void main(String... args) throws IOException {
        List<String> words = List.of(args);
        List<Workload> workloads = List.of(Workload.values());
        List<Workload> named = workloads.stream()
                .filter(workload -> words.contains(workload.name().toLowerCase(Locale.ROOT)))
                .toList();
        boolean quick = words.contains(QUICK);
        if (words.size() > named.size() + (quick ? 1 : 0)) {
            System.err.println("usage: benchmarks/compare [" + QUICK + "] [tiny] [small] [medium] [large] [huge]");
            System.exit(2);
        }
        Rounds rounds = quick ? Rounds.QUICK : Rounds.FULL;
        List<Contestant> contestants = Roster.of(Path.of(System.getProperty("gradus.peers", "benchmarks/peers")));
        Path logs = Files.createTempDirectory("gradus-comparison");
        Map<Workload, Rounds.Results> results = new EnumMap<>(Workload.class);
        for (Workload workload : named.isEmpty() ? workloads : named) {
            System.err.printf(Locale.ROOT, "%s, %s%n", workload.network(), workload.description());
            results.put(workload, rounds.run(workload, contestants, logs));
        }
        System.out.print(new ComparisonTable(contestants, results));
        System.err.println("what the frameworks logged: " + logs);
    }
}
