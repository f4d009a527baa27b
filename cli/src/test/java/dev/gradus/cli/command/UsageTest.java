package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, version and what is said about wrong arguments. */
class UsageTest {

    private static final int WIDTH = 80;

    static Stream<List<String>> commands() {
        return Stream.of(
                List.of(),
                List.of("train"),
                List.of("predict"),
                List.of("evaluate"),
                List.of("inspect"),
                List.of("gradcheck"),
                List.of("plugins"),
                List.of("plugins", "list"),
                List.of("plugins", "describe"),
                List.of("info"));
    }

    private static Run run(List<String> command, String... more) {
        return Run.of(Stream.concat(command.stream(), Stream.of(more)).toArray());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpThatFitsTheScreen(List<String> command) {
        Run run = run(command, "--help").succeeded();
        assertEquals("", run.err());
        assertTrue(run.out().startsWith(("Usage: gradus " + String.join(" ", command)).strip()), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= WIDTH), run.out());
        assertFalse(run.out().contains("%n"), run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandTellsTheVersion(List<String> command) {
        Run run = run(command, "--version").succeeded();
        assertTrue(run.out().matches("gradus \\d+\\.\\d+\\.\\d+\n"), run.out());
    }

    @Test
    void noCommandIsBadUsage() {
        Run.of().failed(2, """
                gradus: missing required subcommand
                See 'gradus --help'.
                """);
    }

    @Test
    void aMisspeltCommandBringsASuggestion() {
        Run.of("trian", "x.json").failed(2, """
                gradus: unknown command 'trian'. Did you mean 'train'?
                See 'gradus --help'.
                """);
    }

    @Test
    void aMisspeltOptionBringsASuggestion() {
        Run.of("train", "x.json", "--epoch=3").failed(2, """
                gradus: unknown option '--epoch'. Did you mean '--epochs'?
                See 'gradus train --help'.
                """);
    }

    @Test
    void aMissingFileIsNamed() {
        Run.of("train").failed(2, """
                gradus: missing required parameter: 'EXPERIMENT'
                See 'gradus train --help'.
                """);
    }

    @Test
    void missingDataAreNamed() {
        Run.of("evaluate", "model.json").failed(2, """
                gradus: missing required option: '--data=FILE.csv'
                See 'gradus evaluate --help'.
                """);
    }

    @Test
    void anArgumentTooManyIsNamed() {
        Run.of("inspect", "a.json", "b.json").failed(2, """
                gradus: unexpected argument 'b.json'; gradus inspect takes only MODEL
                See 'gradus inspect --help'.
                """);
    }

    @Test
    void aNumberThatIsNoneIsNamed() {
        Run.of("train", "x.json", "--threads", "all").failed(2, """
                gradus: invalid value for option '--threads': 'all' is not a whole number
                See 'gradus train --help'.
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"epochs", "=5"})
    void anOverrideWithoutAPathIsRefused(String setting) {
        Run.of("train", "x.json", "--set", setting)
                .failed(2, "gradus: --set " + setting + ": expected path=value, such as optimizer.learning_rate=0.1\n");
    }
}
