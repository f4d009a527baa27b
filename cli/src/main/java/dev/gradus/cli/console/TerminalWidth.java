package dev.gradus.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** Asks the terminal how wide it is; Java itself has no way to. */
final class TerminalWidth {

    private static final int NARROWEST = 40;

    private TerminalWidth() {}

    /** Returns the width, if there is a terminal and the program {@code stty} that knows. */
    static OptionalInt find() {
        File terminal = new File("/dev/tty");
        if (!terminal.canRead()) {
            return OptionalInt.empty();
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(terminal)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return parse(answer);
        } catch (IOException ignored) {
            // No stty, no width: the default serves.
            return OptionalInt.empty();
        }
    }

    /** Returns the second of the two numbers that stty prints: rows and columns; both are 0 if it does not know. */
    static OptionalInt parse(String answer) {
        String[] numbers = answer.strip().split(" ");
        if (numbers.length != 2 || !numbers[1].matches("\\d{1,5}") || Integer.parseInt(numbers[1]) < NARROWEST) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(numbers[1]));
    }
}
