package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.Prediction;
import dev.gradus.api.tensor.Precision;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionsTest {

    @TempDir
    private Path directory;

    /** A network that predicts a − b. */
    private static Network difference(Precision precision, String target) {
        Network network = mock(Network.class);
        when(network.inputs()).thenReturn(List.of("a", "b"));
        when(network.targets()).thenReturn(List.of(target));
        when(network.inputColumns()).thenReturn(List.of(Column.numeric("a"), Column.numeric("b")));
        when(network.targetColumns()).thenReturn(List.of(Column.numeric(target)));
        when(network.interpret(any(double[].class)))
                .thenAnswer(call -> new Prediction(Map.of(target, call.getArgument(0)), Map.of()));
        when(network.precision()).thenReturn(precision);
        when(network.predict(any(Data.class))).thenAnswer(call -> {
            Data data = call.getArgument(0);
            double[][] predictions = new double[data.rows()][1];
            double[] row = new double[2];
            for (int i = 0; i < predictions.length; i++) {
                data.readInputs(i, row);
                predictions[i][0] = row[0] - row[1];
            }
            return predictions;
        });
        return network;
    }

    private String predict(Network network, String text) throws IOException {
        StringWriter out = new StringWriter();
        new Predictions(network, true)
                .write(List.of(Files.writeString(directory.resolve("data.csv"), text)), CsvFormat.detected(), out);
        return out.toString();
    }

    @Test
    void theInputRowsKeepTheirCellsAndGetAColumn() throws IOException {
        assertEquals("""
                id,b,a,y
                "x, 1",1.50,2.0,0.5
                y,1e1,10,0.0
                """, predict(difference(Precision.FLOAT64, "y"), "id,b,a\r\n\"x, 1\",1.50,2.0\r\ny,1e1,10\r\n"));
    }

    @Test
    void aSinglePrecisionPredictionHasTheDigitsThatItHas() throws IOException {
        assertEquals("a,b,y\n0.3,0.1,0.2\n", predict(difference(Precision.FLOAT32, "y"), "a,b\n0.3,0.1\n"));
        assertEquals(
                "a,b,y\n0.3,0.1,0.19999999999999998\n", predict(difference(Precision.FLOAT64, "y"), "a,b\n0.3,0.1\n"));
    }

    @Test
    void observationsKeepTheirColumn() throws IOException {
        assertEquals("a,b,y,predicted_y\n3,1,9,2.0\n", predict(difference(Precision.FLOAT64, "y"), "a,b,y\n3,1,9\n"));
        Network two = mock(Network.class);
        when(two.targetColumns()).thenReturn(List.of(Column.numeric("y"), Column.numeric("z")));
        assertEquals(
                List.of("predicted_y_2", "z"),
                new PredictionColumns(two, true).names(List.of("y", "predicted_y", "a")));
    }

    @Test
    void whatIsWrittenLooksLikeWhatWasRead() throws IOException {
        Network network = difference(Precision.FLOAT64, "y");
        assertEquals("note;a;b;y\n\"x; 1\";1,5;1;0,5\n", predict(network, "note;a;b\n\"x; 1\";1,5;1\n"));
        assertEquals("a\tb\ty\n1.5\t1\t0.5\n", predict(network, "a\tb\n1.5\t1\n"));
    }

    @Test
    void severalFilesBecomeOne() throws IOException {
        Path first = Files.writeString(directory.resolve("1.csv"), "a,b\n1,2\n");
        Path second = Files.writeString(directory.resolve("2.csv"), "a,b\n5,2\n");
        Network network = difference(Precision.FLOAT64, "y");
        StringWriter out = new StringWriter();
        assertEquals(
                2,
                new Predictions(network, true)
                        .write(List.of(first, second), CsvFormat.detected(), out)
                        .rows());
        assertEquals("a,b,y\n1,2,-1.0\n5,2,3.0\n", out.toString());
        Files.writeString(second, "b,a\n2,5\n");
        assertEquals(
                "2.csv, line 1: the columns are not those of 1.csv; files that are read together must have the same"
                        + " columns in the same order",
                assertThrows(
                                InvalidInputException.class,
                                () -> new Predictions(network, true)
                                        .write(List.of(first, second), CsvFormat.detected(), new StringWriter()))
                        .getMessage()
                        .replace(directory + "/", ""));
    }

    @Test
    void manyRowsComeInOrder() throws IOException {
        StringBuilder text = new StringBuilder("a,b\n");
        StringBuilder expected = new StringBuilder("a,b,y\n");
        for (int i = 0; i < 2500; i++) {
            text.append(i).append(",0\n");
            expected.append(i).append(",0,").append(i).append(".0\n");
        }
        assertEquals(expected.toString(), predict(difference(Precision.FLOAT64, "y"), text.toString()));
    }

    @Test
    void aMissingInputIsNamed() {
        assertEquals(
                directory.resolve("data.csv") + ": no column 'b'. Columns: a, c",
                assertThrows(
                                InvalidInputException.class,
                                () -> predict(difference(Precision.FLOAT64, "y"), "a,c\n1,2\n"))
                        .getMessage());
    }
}
