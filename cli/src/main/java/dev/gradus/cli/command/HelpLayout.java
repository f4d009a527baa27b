package dev.gradus.cli.command;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help that leaves the options of every command to the help of the command as a whole. */
final class HelpLayout {

    private HelpLayout() {}

    /** Sets the layout of a subcommand and of those below it. */
    static void apply(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.abbreviateSynopsis(true);
        usage.parameterListHeading("%n");
        command.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
        command.getSubcommands().values().forEach(HelpLayout::apply);
    }

    private static String options(Help help) {
        String own = help.optionListExcludingGroups(help.commandSpec().options().stream()
                .filter(option -> !option.inherited())
                .toList());
        String others = help.commandSpec().options().stream()
                .filter(OptionSpec::inherited)
                .map(OptionSpec::longestName)
                .sorted()
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        return own + "%nEvery command: %s%n".formatted(others);
    }
}
