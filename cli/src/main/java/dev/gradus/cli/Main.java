package dev.gradus.cli;

import dev.gradus.cli.command.Commands;
import dev.gradus.cli.console.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the command {@code gradus}. */
public final class Main {

    private static final String TERMINAL = "gradus.terminal";

    private Main() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        // In UTF-8 whatever the platform's encoding, so that the same run prints the same bytes everywhere.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(StandardError.open(), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        Console console = Boolean.getBoolean(TERMINAL)
                ? Console.onTerminal(out, err, System.getenv())
                : Console.of(out, err, System.getenv());
        int exitCode = Commands.run(console, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }

    /**
     * Runs the command without a terminal and without ending the JVM.
     *
     * @param args the arguments
     * @param out receives the result
     * @param err receives progress, warnings and errors
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return Commands.run(Console.of(out, err, System.getenv()), args);
    }
}
