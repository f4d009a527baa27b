package dev.gradus.benchmarks.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A framework in a JVM of its own, seen from the one that compares. */
final class PeerProcess implements AutoCloseable {

    private static final String KEPT_BYTES = String.valueOf(1 << 30);
    private static final String GROWTH_BYTES = String.valueOf(64 << 20);

    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final Path log;

    /** Starts the JVM; it prepares the workload meanwhile. */
    PeerProcess(Contestant contestant, Workload workload, Path logs) {
        log = logs.resolve(contestant.key() + "-" + workload.name() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(contestant.jvmOptions());
        command.addAll(List.of("-cp", contestant.classPath(), contestant.mainClass(), workload.name()));
        command.addAll(contestant.arguments());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        keepNativeMemory(builder.environment());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answers = process.inputReader();
        orders = process.outputWriter();
    }

    /**
     * PyTorch and Deeplearning4j fetch memory of the operating system and give it back in every step, which on some
     * virtual machines takes several times as long as all that they compute. Glibc's allocator keeps it if told to;
     * other allocators, and who allocates nothing outside of the heap, do not look at these.
     */
    private static void keepNativeMemory(Map<String, String> environment) {
        environment.put("MALLOC_MMAP_THRESHOLD_", KEPT_BYTES);
        environment.put("MALLOC_TRIM_THRESHOLD_", KEPT_BYTES);
        environment.put("MALLOC_TOP_PAD_", GROWTH_BYTES);
    }

    /** Waits until it is ready; returns how it departs from the workload. */
    String ready() {
        return answer().substring("ready".length()).strip();
    }

    /** Runs until it is warm, and returns the least nanoseconds of one step or prediction. */
    double warm(String what, double seconds) {
        return order("warm " + what + " " + seconds);
    }

    /** Runs, and returns the nanoseconds of one step or prediction. */
    double measure(String what, double seconds) {
        return order("measure " + what + " " + seconds);
    }

    private double order(String words) {
        try {
            orders.write(words + "\n");
            orders.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("it has ended; see " + log, e);
        }
        return Double.parseDouble(answer());
    }

    private String answer() {
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(PeerMain.ANSWER)) {
                    return line.substring(PeerMain.ANSWER.length());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new UncheckedIOException(new IOException("it has ended; see " + log));
    }

    @Override
    public void close() {
        process.destroy();
    }
}
