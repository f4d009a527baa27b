package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code gradus schema}: the JSON Schema of experiment files. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of experiment files, with the settings of every part that is installed.")
final class SchemaCommand implements Callable<Integer> {

    private final Session session;

    SchemaCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Engine engine = session.open()) {
            session.out().print(engine.experimentSchema());
        }
        return ExitCode.DONE;
    }
}
