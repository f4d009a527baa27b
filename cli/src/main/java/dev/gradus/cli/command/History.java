package dev.gradus.cli.command;

import dev.gradus.core.io.AtomicFile;
import dev.gradus.core.text.Decimals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of a training, epoch by epoch, kept so that they are there even if training fails. */
final class History {

    static final String HEADER = "epoch,loss";

    private final List<String> lines = new ArrayList<>();
    private String header = HEADER;

    /** Returns the figures of all epochs. */
    static History of(dev.gradus.api.training.History all) {
        History history = new History();
        Map<String, double[]> columns = new LinkedHashMap<>();
        all.columns().forEach(name -> columns.put(name, all.values(name)));
        for (int epoch = 0; epoch < all.epochs(); epoch++) {
            Map<String, Double> figures = new LinkedHashMap<>();
            for (Map.Entry<String, double[]> column : columns.entrySet()) {
                figures.put(column.getKey(), column.getValue()[epoch]);
            }
            history.add(epoch, figures);
        }
        return history;
    }

    /** Adds an epoch; the same figures in the same order each time, the loss first. */
    void add(int epoch, Map<String, Double> figures) {
        header = "epoch," + String.join(",", figures.keySet());
        StringBuilder line = new StringBuilder().append(epoch);
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
