package dev.gradus.cli.command;

import dev.gradus.core.io.AtomicFile;
import dev.gradus.core.text.Decimals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** The losses of a training, epoch by epoch, kept so that they are there even if training fails. */
final class History {

    static final String HEADER = "epoch,loss";

    private static final int FIRST_CAPACITY = 1024;

    private double[] losses = new double[FIRST_CAPACITY];
    private int size;

    void add(double loss) {
        if (size == losses.length) {
            losses = Arrays.copyOf(losses, size * 2);
        }
        losses[size++] = loss;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Writes the CSV. */
    void write(Path file) {
        AtomicFile.write(file, out -> {
            out.write((HEADER + "\n").getBytes(StandardCharsets.US_ASCII));
            for (int epoch = 0; epoch < size; epoch++) {
                out.write((epoch + "," + Decimals.of(losses[epoch]) + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
    }
}
