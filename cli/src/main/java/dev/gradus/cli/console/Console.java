package dev.gradus.cli.console;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * What a command sees of the world outside: where it writes and what it was started with.
 *
 * @param out receives results and nothing else
 * @param err receives progress, notes, warnings and errors
 * @param variables the environment
 * @param interactive whether {@code err} is a terminal that a person watches
 * @param columns finds the number of characters that fit on a line
 */
public record Console(
        PrintStream out, PrintStream err, Map<String, String> variables, boolean interactive, IntSupplier columns) {

    private static final int DEFAULT_COLUMNS = 100;

    /** Copies the environment. */
    public Console {
        variables = Map.copyOf(variables);
    }

    /** Returns a console without a terminal. */
    public static Console of(PrintStream out, PrintStream err, Map<String, String> variables) {
        return new Console(out, err, variables, false, () -> DEFAULT_COLUMNS);
    }

    /** Returns a console on a terminal, whose width is asked for when it is first needed. */
    public static Console onTerminal(PrintStream out, PrintStream err, Map<String, String> variables) {
        return new Console(out, err, variables, true, () -> TerminalWidth.find().orElse(DEFAULT_COLUMNS));
    }
}
