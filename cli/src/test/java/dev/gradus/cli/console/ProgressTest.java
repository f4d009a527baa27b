package dev.gradus.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final long MILLISECOND = 1_000_000;

    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(bytes, true, StandardCharsets.UTF_8), clock::get);

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysEpochLossSpeedAndTimeLeft() {
        assertEquals(
                "epoch 2500/10000 (25%)  loss 0.012346  5,000 epochs/s  2 s left",
                Progress.line(2500, 10000, 0.01234567, Double.NaN, 0.0002));
    }

    @Test
    void saysTheLossOnTheValidationDataBesideTheOther() {
        assertEquals(
                "epoch 25/100 (25%)  loss 0.5  validation 0.75  10 epochs/s  8 s left",
                Progress.line(25, 100, 0.5, 0.75, 0.1));
    }

    @Test
    void saysSecondsPerEpochWhereEpochsAreLong() {
        assertEquals(
                "epoch 1/100 (1%)  loss 2.3026  12.5 s/epoch  20 min 38 s left",
                Progress.line(1, 100, 2.302585, Double.NaN, 12.5));
    }

    @Test
    void showsNothingForTheFirstTenthOfASecond() {
        clock.set(99 * MILLISECOND);
        progress.update(1, 10, 1, Double.NaN);
        progress.clear();
        assertEquals("", shown());
    }

    @Test
    void showsAtMostTenLinesASecond() {
        for (int epoch = 1; epoch <= 1000; epoch++) {
            clock.addAndGet(MILLISECOND);
            progress.update(epoch, 1000, 1, Double.NaN);
        }
        assertEquals(10, shown().chars().filter(c -> c == '\r').count());
    }

    @Test
    void writesOverALongerLineAndCleansUp() {
        clock.set(500 * MILLISECOND);
        progress.update(1, 1000, 0.123456, Double.NaN);
        String first = shown();
        clock.addAndGet(500 * MILLISECOND);
        progress.update(999, 1000, 1, Double.NaN);
        String second = shown().substring(first.length());
        assertEquals(first.length(), second.length(), "the second line is filled up to the first one's length");
        progress.clear();
        assertEquals("\r" + " ".repeat(first.length() - 1) + "\r", shown().substring(first.length() + second.length()));
    }
}
