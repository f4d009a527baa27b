package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWeightTest {

    @TempDir
    private Path directory;

    private Csv csv(String text) throws IOException {
        return Csv.of(Files.writeString(directory.resolve("samples.csv"), text))
                .targets("y")
                .weight("times");
    }

    private static String refusal(Csv csv) {
        return assertThrows(InvalidInputException.class, () -> CsvData.read(csv))
                .getMessage();
    }

    @Test
    void aColumnOfWeightsIsNeitherInputNorTarget() throws IOException {
        Data data = CsvData.read(csv("times,a,y\n2,5,red\n0.5,6,blue\n"));
        assertEquals(List.of("a"), data.inputs());
        assertEquals(List.of("y"), data.targets());
        assertTrue(data.isWeighted());
        assertEquals(2, data.weight(0));
        assertEquals(0.5, data.weight(1));
    }

    @Test
    void theWeightGoesWithItsRow() throws IOException {
        Data data = CsvData.read(csv("times,a,y\n1,1,1\n2,2,2\n3,3,3\n4,4,4\n"));
        Split split = Split.of(data, 0.5, 3);
        double[] input = new double[1];
        for (Data part : List.of(split.training(), split.test())) {
            assertTrue(part.isWeighted());
            for (int row = 0; row < part.rows(); row++) {
                part.readInputs(row, input);
                assertEquals(input[0], part.weight(row));
            }
        }
    }

    @Test
    void withoutOneEverySampleCountsTheSame() throws IOException {
        Data data = CsvData.read(csv("times,a,y\n2,5,1\n3,6,2\n").weight(""));
        assertEquals(List.of("times", "a"), data.inputs());
        assertFalse(data.isWeighted());
        assertEquals(1, data.weight(1));
    }

    @Test
    void aWeightThatIsNoneIsRefusedWithItsPlace() throws IOException {
        String negative = refusal(csv("times,a,y\n2,5,1\n-3,6,2\n"));
        assertTrue(
                negative.endsWith(
                        "samples.csv, line 3, column 'times': the weight is -3.0; every row needs one, a number"
                                + " from 0"),
                negative);
        String missing = refusal(csv("times,a,y\n,5,1\n"));
        assertTrue(missing.endsWith(
                "line 2, column 'times': the weight is missing; every row needs one, a number from 0"));
        String text = refusal(csv("times,a,y\nmany,5,1\n"));
        assertTrue(text.contains("line 2, column 'times'"), text);
        String unknown = refusal(csv("time,a,y\n1,5,1\n"));
        assertTrue(unknown.contains("no column 'times'"), unknown);
        assertEquals(
                "data.weight: column 'y' is an input or a target too; a weight only says how much a sample counts",
                refusal(csv("times,a,y\n1,5,1\n").weight("y")));
    }
}
