package dev.gradus.cli.command;

import dev.gradus.cli.console.Console;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Puts the command together and runs it. */
public final class Commands {

    private Commands() {}

    /**
     * Runs the command.
     *
     * @return the exit code
     */
    public static int run(Console console, String... arguments) {
        GradusCommand gradus = new GradusCommand();
        Session session = new Session(gradus, console);
        Errors errors = new Errors(session);
        CommandLine line = assemble(gradus, session);
        line.setOut(new PrintWriter(console.out(), true));
        line.setErr(new PrintWriter(console.err(), true));
        line.setParameterExceptionHandler((error, args) -> errors.reportUsage(error));
        line.setExecutionExceptionHandler((error, command, parsed) -> errors.report(error));
        try {
            return line.execute(arguments);
        } catch (Error e) {
            // Such as a plugin that was compiled against another version, or too little memory.
            return errors.report(e);
        } finally {
            session.end();
        }
    }

    private static CommandLine assemble(GradusCommand gradus, Session session) {
        CommandLine line = new CommandLine(gradus)
                .addSubcommand(new TrainCommand(session))
                .addSubcommand(new CrossvalCommand(session))
                .addSubcommand(new SearchCommand(session))
                .addSubcommand(new PredictCommand(session))
                .addSubcommand(new EvaluateCommand(session))
                .addSubcommand(new InspectCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new GradcheckCommand(session))
                .addSubcommand(new CommandLine(new PluginsCommand(session))
                        .addSubcommand(new PluginsListCommand(session))
                        .addSubcommand(new PluginsDescribeCommand(session)))
                .addSubcommand(new SchemaCommand(session))
                .addSubcommand(new InfoCommand(session));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.getSubcommands().values().forEach(HelpLayout::apply);
        describe(line);
        return line;
    }

    private static void describe(CommandLine line) {
        line.getCommandSpec().versionProvider(() -> new String[] {Version.line()});
        line.getSubcommands().values().forEach(Commands::describe);
    }
}
