package dev.gradus.cli.command;

import dev.gradus.api.Engine;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code gradus info}: what it runs on. */
@Command(
        name = "info",
        description = "Print the Java, the machine, the kernels in use and their speed, and the plugin directories.")
final class InfoCommand implements Callable<Integer> {

    private static final long BYTES_PER_MEBIBYTE = 1 << 20;

    private final Session session;

    InfoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Engine engine = session.open()) {
            String java = System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + ")";
            String system = System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                    + System.getProperty("os.arch");
            int processors = Runtime.getRuntime().availableProcessors();
            long memory = Runtime.getRuntime().maxMemory() / BYTES_PER_MEBIBYTE;
            List<String> plugins =
                    session.pluginDirectories().stream().map(Path::toString).toList();
            if (session.json()) {
                session.print(Json.object(
                        "version",
                        Version.number(),
                        "java",
                        java,
                        "java_home",
                        System.getProperty("java.home"),
                        "system",
                        system,
                        "processor",
                        Processor.name(),
                        "processors",
                        processors,
                        "memory_mib",
                        memory,
                        "runtime",
                        engine.runtime(),
                        "speed",
                        engine.speed(),
                        "plugin_directories",
                        plugins,
                        "parts",
                        engine.parts().size()));
            } else {
                Table table = Table.of(Align.LEFT, Align.LEFT)
                        .row("gradus", Version.number())
                        .row("java", java + " in " + System.getProperty("java.home"))
                        .row("system", system)
                        .row("processor", Processor.name() + ", " + processors + " available")
                        .row("memory", "at most " + memory + " MiB");
                engine.runtime().forEach(line -> addRuntime(table, line));
                String label = "speed";
                for (String line : engine.speed()) {
                    table.row(label, line);
                    label = "";
                }
                table.row("plugins", directories(plugins))
                        .row("parts", String.valueOf(engine.parts().size()))
                        .print(session.out());
            }
        }
        return ExitCode.DONE;
    }

    /** Splits such as {@code kernels: plain Java} where it has a name in front. */
    private static void addRuntime(Table table, String line) {
        String[] nameAndValue = line.split(": ", 2);
        if (nameAndValue.length == 2 && !nameAndValue[0].contains(" ")) {
            table.row(nameAndValue);
        } else {
            table.row("", line);
        }
    }

    private static String directories(List<String> plugins) {
        return plugins.isEmpty()
                ? "no directories; give them with --plugins DIR or " + Session.PLUGINS_VARIABLE
                : String.join(", ", plugins);
    }
}
