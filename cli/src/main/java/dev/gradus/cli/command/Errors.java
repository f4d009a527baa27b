package dev.gradus.cli.command;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.RunFailedException;
import dev.gradus.core.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns whatever went wrong into a line or two on standard error and an exit code. */
final class Errors {

    private final Session session;

    Errors(Session session) {
        this.session = session;
    }

    /** Reports an error of a run. */
    int report(Throwable error) {
        if (session.debug()) {
            error.printStackTrace(session.console().err());
        }
        if (error instanceof InvalidInputException) {
            session.error(error.getMessage());
            return ExitCode.BAD_INPUT;
        }
        if (error instanceof RunFailedException) {
            session.error(error.getMessage());
        } else if (error instanceof OutOfMemoryError) {
            session.error("out of memory (" + error.getMessage() + ")");
            say("Give Java more, such as GRADUS_JAVA_OPTS=-Xmx8g, or use smaller batches or float32.");
        } else {
            session.error("internal error: " + error);
            String how = session.debug() ? "report it with the lines above" : "run it again with --debug to report it";
            say("This is a mistake in Gradus or in a plugin; " + how + ".");
        }
        return ExitCode.FAILED;
    }

    /** Reports arguments that are not what is allowed. */
    int reportUsage(ParameterException error) {
        CommandLine command = error.getCommandLine();
        session.error(message(error, command.getCommandSpec()));
        say("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.BAD_INPUT;
    }

    private void say(String text) {
        session.console().err().println(text);
    }

    private static String message(ParameterException error, CommandSpec command) {
        if (error instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unknown(unmatched.getUnmatched().get(0), command);
        }
        String message = error.getMessage().replace("is not an int", "is not a whole number");
        return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }

    private static String unknown(String argument, CommandSpec command) {
        if (argument.startsWith("-")) {
            String name = argument.replaceFirst("=.*", "");
            List<String> options = new ArrayList<>();
            command.options().forEach(option -> options.addAll(List.of(option.names())));
            return "unknown option '" + name + "'." + Suggestions.didYouMean(name, options);
        }
        if (!command.subcommands().isEmpty()) {
            return "unknown command '" + argument + "'."
                    + Suggestions.didYouMean(argument, command.subcommands().keySet());
        }
        return "unexpected argument '" + argument + "'; " + command.qualifiedName() + " takes "
                + (command.positionalParameters().isEmpty()
                        ? "none"
                        : "only " + command.positionalParameters().get(0).paramLabel());
    }
}
