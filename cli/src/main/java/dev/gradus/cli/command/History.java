package dev.gradus.cli.command;

import dev.gradus.core.io.AtomicFile;
import dev.gradus.core.text.Decimals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of a training, epoch by epoch, kept so that they are there even if training fails. */
final class History {

    static final String HEADER = "epoch,loss";

    private final List<String> lines = new ArrayList<>();
    private String header = HEADER;

    /** Adds an epoch; the same figures in the same order each time, the loss first. */
    void add(Map<String, Double> figures) {
        header = "epoch," + String.join(",", figures.keySet());
        StringBuilder line = new StringBuilder().append(lines.size());
        figures.values().forEach(value -> line.append(',').append(Decimals.of(value)));
        lines.add(line.toString());
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Writes the CSV. */
    void write(Path file) {
        AtomicFile.write(file, out -> {
            out.write((header + "\n").getBytes(StandardCharsets.US_ASCII));
            for (String line : lines) {
                out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
    }
}
