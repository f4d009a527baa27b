package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.api.PartInfo;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code gradus plugins list}: every part with its settings, its formula and where it came from. */
@Command(name = "list", description = "List the parts that are installed, and the plugins that cannot be used.")
final class PluginsListCommand implements Callable<Integer> {

    private static final int FORMULA_COLUMN = 1;
    private static final int SETTINGS_COLUMN = 2;

    private final Session session;

    PluginsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Engine engine = session.openSilently(0)) {
            if (session.json()) {
                session.print(Json.object(
                        "parts",
                        engine.parts().stream().map(PartDescription::json).toList(),
                        "problems",
                        engine.problems()));
            } else {
                print(engine.parts(), engine.problems());
            }
        }
        return ExitCode.DONE;
    }

    private void print(List<PartInfo> parts, List<String> problems) {
        PrintStream out = session.out();
        Table table = Table.of(Align.LEFT, Align.LEFT, Align.LEFT)
                .wrap(session.console().columns().getAsInt(), SETTINGS_COLUMN, FORMULA_COLUMN);
        parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.kind() + " from " + part.origin(), LinkedHashMap::new, Collectors.toList()))
                .forEach((heading, group) -> {
                    table.heading(heading);
                    group.forEach(part -> table.row("  " + part.name(), what(part), settings(part)));
                    table.heading("");
                });
        table.print(out);
        out.println(Numbers.count(parts.size(), "part") + "; 'gradus plugins describe NAME' says more about one.");
        if (!problems.isEmpty()) {
            out.println();
            out.println("cannot be used");
            problems.forEach(problem -> out.println("  " + problem));
        }
    }

    /** Returns such as {@code units, bias=true}; a setting without a value is required. */
    private static String settings(PartInfo part) {
        return part.settings().stream()
                .map(s -> s.required() ? s.name() : s.name() + "=" + PartDescription.defaultValue(s))
                .collect(Collectors.joining(", "));
    }

    private static String what(PartInfo part) {
        return Stream.of(part.formula(), part.description(), part.type())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
