package dev.gradus.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the command {@code gradus}. */
@Command(
        name = "gradus",
        description = "Trains and runs neural networks.",
        mixinStandardHelpOptions = true,
        version = "gradus 0.1.0")
public final class Main implements Callable<Integer> {

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        StandardError.adopt();
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.out);
        return 0;
    }
}
