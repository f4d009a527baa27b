package dev.gradus.integration.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands that the documents show give the output that they show.
 *
 * <p>In a block of language {@code console} a line that begins with {@code $} is a command and the lines after it are
 * its standard output; a command without any is only run. The blocks of one document run in order in one directory that
 * holds {@code gradus}, {@code examples} and what is built of the command, as the root of a clone does. What a command
 * writes below {@code docs} is what the project has there, such as the figures of the tutorial; who changes how they
 * look runs the commands in the project's root.
 */
@DisabledOnOs(OS.WINDOWS)
class ConsoleBlocksTest {

    private static final String PROMPT = "$ ";

    @TempDir
    private Path directory;

    private record Command(String text, List<String> shown) {}

    @TestFactory
    Stream<DynamicTest> everyCommandGivesTheOutputThatIsShown() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : Block.documents()) {
            Shell shell = null;
            for (Block block : Block.of(document)) {
                if (block.language().equals("console")) {
                    shell = shell == null ? Shell.in(Files.createTempDirectory(directory, "shell")) : shell;
                    Shell current = shell;
                    tests.add(DynamicTest.dynamicTest(block.where(), block.source(), () -> check(block, current)));
                }
            }
        }
        return tests.stream();
    }

    private static void check(Block block, Shell shell) throws IOException, InterruptedException {
        for (Command command : commands(block)) {
            Shell.Result result = shell.run("bash", "-c", command.text());
            assertEquals(0, result.exitCode(), () -> block.where() + ": " + command.text() + "\n" + result.error());
            if (!command.shown().isEmpty() && !Expected.matches(command.shown(), result.output())) {
                assertEquals(
                        String.join("\n", command.shown()),
                        String.join("\n", result.output()),
                        () -> block.where() + ": " + command.text());
            }
        }
        checkDocuments(block, shell);
    }

    /** What was written below docs has come to stay, so it is compared once and taken away. */
    private static void checkDocuments(Block block, Shell shell) throws IOException {
        Path docs = shell.directory().resolve("docs");
        List<Path> written;
        try (Stream<Path> files = Files.walk(docs)) {
            written = files.filter(Files::isRegularFile).toList();
        }
        for (Path file : written) {
            Path committed = Block.root().resolve(shell.directory().relativize(file));
            assertTrue(Files.exists(committed), () -> block.where() + " writes " + committed + ", which is not there");
            assertEquals(Files.readString(committed), Files.readString(file), () -> block.where() + ": " + committed);
            Files.delete(file);
        }
    }

    private static List<Command> commands(Block block) {
        List<Command> commands = new ArrayList<>();
        for (String line : block.lines()) {
            if (line.startsWith(PROMPT)) {
                commands.add(new Command(line.substring(PROMPT.length()), new ArrayList<>()));
            } else {
                assertTrue(!commands.isEmpty(), () -> block.where() + ": output before the first command");
                commands.get(commands.size() - 1).shown().add(line);
            }
        }
        return commands;
    }
}
