package dev.gradus.core.suggest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Suggestion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionTest {

    private static final Engine ENGINE = Gradus.engine();

    @TempDir
    private Path directory;

    private Csv rows(String header, int count, IntFunction<String> row) throws IOException {
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i < count; i++) {
            text.append(row.apply(i)).append('\n');
        }
        return Csv.of(Files.writeString(directory.resolve("things.csv"), text));
    }

    private Suggestion suggest(Csv csv, String... targets) {
        return ENGINE.suggest(csv.targets(targets), directory.resolve("things.json"));
    }

    private static void assertContains(String part, String text) {
        assertTrue(text.contains(part), text);
    }

    private String refusal(Csv csv, String target) {
        return assertThrows(InvalidInputException.class, () -> suggest(csv, target))
                .getMessage()
                .replace(directory + "/", "");
    }

    private static double[] trained(Experiment experiment) {
        Network network = experiment.network();
        network.fit(experiment.trainingData(), experiment.training());
        return network.parameters().stream()
                .flatMapToDouble(name -> Arrays.stream(network.parameter(name)))
                .toArray();
    }

    @Test
    void theWrittenExperimentTrainsTheSameNetworkToTheBit() throws IOException {
        Map<String, String> few = Map.of("training.epochs", "5");
        for (String target : new String[] {"kind", "price"}) {
            Csv csv = rows(
                    "a,b,kind,price,id",
                    60,
                    i -> i % 7 + "," + (i % 5 == 0 ? "x" : "y") + "," + (i % 7 > 3 ? 1 : 0) + "," + i * 0.25 + "," + i);
            Suggestion suggestion = suggest(csv, target);
            Path file = Files.writeString(directory.resolve("things.json"), suggestion.text());
            assertArrayEquals(
                    trained(ENGINE.experiment(file, few)), trained(suggestion.experiment(few)), suggestion.text());
        }
    }

    @Test
    void textsAreClassesAndSoAreAFewWholeNumbers() throws IOException {
        String three = suggest(rows("a,kind", 60, i -> i % 7 + "," + "xyz".charAt(i % 3)), "kind")
                .text();
        assertContains("// 'kind' has 3 different texts: classes\n", three);
        assertContains("\"loss\": \"softmax_cross_entropy\"", three);
        assertContains("{\"type\": \"dense\", \"units\": 3}\n", three);

        String two =
                suggest(rows("a,kind", 60, i -> i % 7 + "," + i % 2), "kind").text();
        assertContains("// 'kind' has 2 different whole numbers: taken for classes\n", two);
        assertContains("\"type\": \"binary_cross_entropy\"", two);
        assertContains("\"columns\": {\"kind\": \"categorical\"}", two);
    }

    @Test
    void otherNumbersAreValuesWhichAreScaled() throws IOException {
        String prices = suggest(rows("a,price", 60, i -> i % 7 + "," + i * 0.5), "price")
                .text();
        assertContains("// 'price' is a number\n", prices);
        assertContains("\"loss\": \"mse\"", prices);
        assertContains("\"scaling\": {\"inputs\": \"standard\", \"targets\": \"standard\"}", prices);
        String ages = suggest(rows("a,age", 60, i -> i % 7 + "," + i), "age").text();
        assertContains("// 'age' is a number\n", ages);
    }

    @Test
    void aTargetWithADecimalCommaIsANumber() throws IOException {
        Csv csv = rows("a;price", 60, i -> i % 7 + ";" + i + ",5");
        Suggestion suggestion = suggest(csv, "price");
        assertContains("// 'price' is a number\n", suggestion.text());
        double[] first = new double[1];
        suggestion.experiment(Map.of("data.test", "0.5")).trainingData().readTargets(0, first);
        assertEquals(0.5, first[0] - Math.floor(first[0]));
    }

    @Test
    void whetherATargetIsAClassOrANumberMayBeSaid() throws IOException {
        Csv grades = rows("a,grade", 60, i -> i % 7 + "," + i % 6);
        String values =
                suggest(grades.columns(Column.numeric("grade")), "grade").text();
        assertContains("// 'grade' is a number\n", values);
        assertContains("\"loss\": \"mse\"", values);
        Csv thirty = rows("a,age", 60, i -> i % 7 + "," + i % 30);
        String classes =
                suggest(thirty.columns(Column.categorical("age")), "age").text();
        assertContains("// 'age' has 30 different numbers: classes\n", classes);
        assertContains("{\"type\": \"dense\", \"units\": 30}\n", classes);
        assertContains("\"columns\": {\"age\": \"categorical\"}", classes);
    }

    @Test
    void aTargetThatIsNotWhatItIsSaidToBeIsRefused() throws IOException {
        assertEquals(
                "things.csv, line 2, column 'kind': expected a number, got \"x\"",
                refusal(rows("a,kind", 60, i -> i % 7 + ",x").columns(Column.numeric("kind")), "kind"));
        assertEquals(
                "target 'n' has 60 different numbers in 60 rows; there are too few rows of each to learn from",
                refusal(rows("a,n", 60, i -> i % 7 + "," + i).columns(Column.categorical("n")), "n"));
    }

    @Test
    void severalNumbersAreValuesTogether() throws IOException {
        String text = suggest(rows("a,u,v", 60, i -> i % 7 + "," + i + "," + -i), "u", "v")
                .text();
        assertContains("{\"type\": \"dense\", \"units\": 2}\n", text);
    }

    @Test
    void inputsThatTeachNothingAreLeftOut() throws IOException {
        Csv csv = rows(
                "row,customer_id,name,same,a,kind",
                240,
                i -> i + 1 + "," + i * 37 % 1000 + ",N" + i + ",k," + i % 7 + "," + i % 3);
        String text = suggest(csv, "kind").text();
        assertContains("""
                // 'kind' has 3 different whole numbers: taken for classes
                // 'row' is left out: it counts the rows
                // 'customer_id' is left out: it looks like a number that identifies the row
                // 'name' is left out: too many different texts, which look like names
                // 'same' is left out: it has the same value everywhere
                """, text);
        assertContains("\"inputs\": [\"a\"]", text);
    }

    @Test
    void skewedInputsAreTakenByTheirLogarithms() throws IOException {
        Csv csv = rows("a,b,y", 60, i -> i % 7 + "," + (i % 20 == 0 ? 100_000 : i % 9) + "," + i * 0.5);
        assertContains(
                "\"columns\": {\"b\": {\"scaling\": \"log\"}}",
                suggest(csv, "y").text());
    }

    @Test
    void rowsWithoutATargetAreDroppedAndTheExperimentSaysSo() throws IOException {
        Csv csv = rows("a,kind", 60, i -> i % 7 + "," + (i == 5 ? "" : i % 2));
        Suggestion suggestion = suggest(csv, "kind");
        assertContains("\"missing\": {\"targets\": \"drop\"}", suggestion.text());
        Experiment experiment = suggestion.experiment(Map.of());
        assertEquals(
                59,
                experiment.trainingData().rows()
                        + experiment.testData().orElseThrow().rows()
                        + experiment.training().validation().orElseThrow().rows());
    }

    @Test
    void howTheFileIsWrittenIsPassedOnIfItWasSaid() throws IOException {
        Csv csv = rows("1;x", 60, i -> i % 7 + ";" + "xy".charAt(i % 2))
                .format(CsvFormat.detected().header(false).separator(';'));
        assertContains(
                "\"format\": {\"separator\": \";\", \"header\": false}",
                suggest(csv, "c2").text());
    }

    @Test
    void ofVeryFewRowsNoneAreHeldBack() throws IOException {
        String text = suggest(rows("a,y", 10, i -> i % 7 + "," + i * 0.5), "y").text();
        assertFalse(text.contains("validation") || text.contains("early_stopping"), text);
    }

    @Test
    void whatCannotBeLearntIsRefused() throws IOException {
        assertEquals(
                "target 'kind' has the same value in every row; there is nothing to learn",
                refusal(rows("a,kind", 60, i -> i % 7 + ",x"), "kind"));
        assertEquals(
                "target 'kind' has 60 different texts in 60 rows; there are too few rows of each to learn from",
                refusal(rows("a,kind", 60, i -> i % 7 + ",x" + i), "kind"));
        assertEquals(
                "things.csv: no column is worth learning from", refusal(rows("n,y", 60, i -> i + "," + i % 3), "y"));
        assertEquals("things.csv: no column 'z'. Columns: a, y", refusal(rows("a,y", 60, i -> i + "," + i % 3), "z"));
    }

    @Test
    void whatIsSuggestedLearns() throws IOException {
        Csv csv = rows("a,b,kind", 300, i -> i % 17 + "," + i % 23 + "," + (i % 17 + i % 23 > 19 ? "large" : "small"));
        Experiment experiment = suggest(csv, "kind").experiment(Map.of());
        experiment.network().fit(experiment.trainingData(), experiment.training());
        double accuracy = experiment
                .network()
                .evaluate(experiment.testData().orElseThrow())
                .metrics()
                .get("accuracy");
        assertTrue(accuracy > 0.9, () -> "accuracy " + accuracy);
    }
}
