package dev.gradus.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code gradus plugins}: what parts there are; alone it lists them. */
@Command(
        name = "plugins",
        description = "List the parts that are installed, or describe one.",
        commandListHeading = "%nCommands:%n")
final class PluginsCommand implements Callable<Integer> {

    private final Session session;

    PluginsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return new PluginsListCommand(session).call();
    }
}
