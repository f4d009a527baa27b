package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.network.Network;
import dev.gradus.core.file.ModelFiles;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus inspect}: what is in a model file. */
@Command(name = "inspect", description = "Print a model's layers, shapes and parameters, and how it was trained.")
final class InspectCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "MODEL", description = "The model file.")
    private Path model;

    @Option(
            names = "--values",
            description = "Print all values of the parameters, and all columns, however many there are.")
    private boolean values;

    InspectCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Engine engine = session.open()) {
            Network network = session.load(engine, model);
            InspectReport report = new InspectReport(network, ModelFiles.read(model));
            boolean withValues = values || ParameterTable.count(network) <= ParameterTable.FEW;
            if (session.json()) {
                session.print(report.json(withValues));
            } else {
                session.out().println(model.getFileName() + ": " + Words.summary(network));
                session.out().println();
                report.print(withValues, values, session.console().columns().getAsInt(), session.out());
            }
        }
        return ExitCode.DONE;
    }
}
