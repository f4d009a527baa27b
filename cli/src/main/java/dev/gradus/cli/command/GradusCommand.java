package dev.gradus.cli.command;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command itself and the options that every subcommand takes, before or after its name. */
@Command(
        name = "gradus",
        description = "Trains and runs neural networks.",
        synopsisHeading = "Usage: ",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions of every command:%n",
        footer = {
            "",
            "See 'gradus COMMAND --help' for one command.",
            "Exit codes: 0 done, 1 the run failed, 2 bad usage or bad input."
        })
final class GradusCommand {

    /** In the order given; collected here, because each level of the command gets a list of its own. */
    private final Set<Path> plugins = new LinkedHashSet<>();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print the result as one JSON document.")
    private boolean json;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print no progress and no notes, only results, warnings and errors.")
    private boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            scope = ScopeType.INHERIT,
            description = "Print the version.")
    private boolean version;

    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Also use the plugins in the jars of this directory. Repeatable; the environment variable"
                    + " GRADUS_PLUGINS can list more directories.")
    private void addPlugins(List<Path> directories) {
        if (directories != null) {
            plugins.addAll(directories);
        }
    }

    List<Path> plugins() {
        return List.copyOf(plugins);
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }
}
