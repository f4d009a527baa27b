package dev.gradus.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.RunFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path directory;

    private static void write(Path file, String text) {
        AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNewFileReplacesTheOldOneAndLeavesNothingElse() throws IOException {
        Path file = directory.resolve("model.json");
        write(file, "old");
        write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("model.json"), names());
    }

    @Test
    void theOldFileSurvivesWhateverGoesWrongWhileWriting() throws IOException {
        Path file = directory.resolve("model.json");
        write(file, "old");
        String message = assertThrows(
                        RunFailedException.class,
                        () -> AtomicFile.write(file, out -> {
                            out.write(1);
                            throw new IOException("disk full");
                        }))
                .getMessage();
        assertEquals(file + ": could not be written: disk full; an older file of that name is untouched", message);
        assertThrows(
                IllegalStateException.class,
                () -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException();
                }));
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("model.json"), names());
    }

    @Test
    void whatAKilledRunLeftBehindIsNoHindrance() throws IOException {
        Files.writeString(directory.resolve(".model.json.1.tmp"), "half");
        write(directory.resolve("model.json"), "new");
        assertEquals(List.of(".model.json.1.tmp", "model.json"), names());
    }

    @Test
    void aSymbolicLinkStaysALink() throws IOException {
        Path real = Files.writeString(directory.resolve("real.json"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), real);
        write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void placesThatCannotBeWrittenAreNamedBeforehand() {
        Path nowhere = directory.resolve("no").resolve("model.json");
        assertEquals(
                nowhere + ": there is no directory " + nowhere.getParent() + "; make it first",
                assertThrows(InvalidInputException.class, () -> AtomicFile.requireWritable(nowhere))
                        .getMessage());
        assertEquals(
                directory + ": is not a file that could be replaced; choose another name",
                assertThrows(InvalidInputException.class, () -> AtomicFile.requireWritable(directory))
                        .getMessage());
    }
}
