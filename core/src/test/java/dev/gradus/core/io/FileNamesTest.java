package dev.gradus.core.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNamesTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectory(directory.resolve("data"));
        for (String name : List.of("part-2.csv", "part-1.csv", "other.csv", "a[1].csv")) {
            Files.createFile(directory.resolve("data").resolve(name));
        }
    }

    private List<String> matching(String name) {
        return FileNames.matching(directory, name).stream()
                .map(file -> directory.relativize(file).toString())
                .toList();
    }

    private String refusal(String name) {
        return assertThrows(InvalidInputException.class, () -> matching(name))
                .getMessage()
                .replace(directory.toString(), "HERE");
    }

    @Test
    void wildcardsMeanAllFilesThatMatchByName() {
        assertEquals(List.of("data/part-1.csv", "data/part-2.csv"), matching("data/part-*.csv"));
        assertEquals(List.of("data/other.csv", "data/part-2.csv"), matching("data/{other,part-2}.csv"));
        assertEquals(
                List.of("data/part-1.csv"),
                matching(directory.resolve("data/part-?.csv").toString().replace('?', '1')));
    }

    @Test
    void otherNamesMeanOneFileWhetherItIsThereOrNot() {
        assertEquals(List.of("data/none.csv"), matching("data/none.csv"));
        assertEquals(List.of("data/a[1].csv"), matching("data/a[1].csv"));
    }

    @Test
    void wildcardsThatMatchNothingAreRefused() {
        assertEquals("\"data/x*.csv\": no file in HERE/data matches", refusal("data/x*.csv"));
        assertEquals("\"none/x*.csv\": could not look into HERE/none", refusal("none/x*.csv"));
    }
}
