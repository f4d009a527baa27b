package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.PartInfo;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.cli.console.Json;
import dev.gradus.core.text.Suggestions;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gradus plugins describe}: everything about the parts of one name. */
@Command(
        name = "describe",
        description = "Describe a part: settings, formula, derivative, and how to write it in JSON.")
final class PluginsDescribeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "The name of a part, such as softplus.")
    private String name;

    PluginsDescribeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Engine engine = session.open()) {
            List<PartInfo> found = engine.parts().stream()
                    .filter(part -> part.name().equals(name))
                    .toList();
            if (found.isEmpty()) {
                throw unknown(engine.parts());
            }
            if (session.json()) {
                session.print(Json.object(
                        "parts", found.stream().map(PartDescription::json).toList()));
            } else {
                print(found);
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<PartInfo> found) {
        int lineWidth = session.console().columns().getAsInt();
        for (int i = 0; i < found.size(); i++) {
            if (i > 0) {
                session.out().println();
            }
            PartDescription.print(found.get(i), lineWidth, session.out());
        }
    }

    private InvalidInputException unknown(List<PartInfo> parts) {
        List<String> names =
                parts.stream().map(PartInfo::name).distinct().sorted().toList();
        return new InvalidInputException("no part named '" + name + "'." + Suggestions.didYouMean(name, names)
                + " Known: " + String.join(", ", names));
    }
}
