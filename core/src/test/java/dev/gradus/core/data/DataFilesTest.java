package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.CsvFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFilesTest {

    @TempDir
    private Path directory;

    private final DataFiles files = new DataFiles();

    private Csv csv() throws IOException {
        Path file = Files.writeString(directory.resolve("samples.csv"), "a,b,y\n1,3,5\n2,4,6\n");
        return Csv.of(file).targets("y");
    }

    @Test
    void readsWhatIsAskedForInTheSameWayOnce() throws IOException {
        assertSame(files.read(csv().weight("a")), files.read(csv().weight("a")));
    }

    @Test
    void weightsAreThoseOfTheColumnThatIsNamed() throws IOException {
        assertEquals(1, files.read(csv().weight("a")).weight(0));
        assertEquals(3, files.read(csv().weight("b")).weight(0));
    }

    @Test
    void readsAgainWhereAnythingIsAskedForInAnotherWay() throws IOException {
        Csv csv = csv();
        List<Csv> others = List.of(
                csv.inputs("a"),
                csv.targets("b"),
                csv.weight("a"),
                csv.columns(Column.categorical("b")),
                csv.missing("3"),
                csv.dropMissingTargets(true),
                csv.format(CsvFormat.detected().separator(',')));
        for (Csv other : others) {
            assertNotSame(files.read(csv), files.read(other));
        }
    }
}
