package dev.gradus.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tensor.Precision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What has happened to a model file must be said in a way that helps. */
class DamagedModelTest {

    private static String json() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonModelWriter.write(TestModels.small(Precision.FLOAT32), out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String refusal(String text) {
        return assertThrows(
                        InvalidInputException.class,
                        () -> JsonModelReader.read("m.json", text.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"gradus\" | \"onnx\" | : format: expected \"gradus\", got the text \"onnx\";"
                        + " it was not written by Gradus",
                "\"version\": 2 | \"version\": 3 | : version: the file has version 3, this Gradus reads up to 2;"
                        + " use a newer Gradus",
                "\"version\": 2 | \"version\": \"1\" | : version: expected a whole number from 1, got the text \"1\"",
                "\"version\": 2, | `` | : version: missing; a model file says its version",
                "float32 | float16 | : precision: expected \"float32\" or \"float64\", got the text \"float16\"",
                "\"precision\": \"float32\", | `` | : precision: missing; a model file says it:"
                        + " \"float32\" or \"float64\"",
                "\"plugins\" | \"plugin\" | : plugin: unknown; did you mean 'plugins'?",
                "\"network\" | \"training\" | , line 40, column 13: not valid JSON: Duplicate field 'training'",
                "numeric | category | : inputs.columns[0].type: expected \"numeric\" or \"categorical\","
                        + " got the text \"category\"",
                "\"standard\" | \"quantile\" | : inputs.columns[0].scaling.type: no scaling 'quantile'."
                        + " Allowed: none, standard, minmax, robust, log, bytes",
                "\"standard\" | \"minmax\" | : inputs.columns[0].scaling.mean: unknown; allowed: type, min, max",
                "\"deviation\": 2.0 | \"deviation\": 0 | : inputs.columns[0].scaling: scaling standard:"
                        + " must divide by a number > 0, got 1.5 and 0.0",
                ", \"deviation\": 2.0 | `` | : inputs.columns[0].scaling.deviation: missing;"
                        + " the file is damaged or incomplete",
                "\"median\" | \"category\" | : inputs.columns[0]: column 'rooms \"all\"' is numeric: a number stands"
                        + " in for a missing one, not a category; use error, mean, median, most_frequent or constant",
                "\"fill\": 1.5 | \"fill\": \"many\" | : inputs.columns[0].missing.fill: expected a finite number,"
                        + " got the text \"many\"",
                "[1.0, -2.5, 0.0] | [1.0, -2.5] | : parameters.dense_1.weight[1]: 3 values, but the rows before have 2",
                "[1.0, -2.5, 0.0] | [1.0, \"a\", 0] | : parameters.dense_1.weight[0][1]: expected a number, got a",
                "[1.0, -2.5, 0.0] | [1.0, 1e39, 0] | : parameters.dense_1.weight[0][1]:"
                        + " 1e39 is too large for the precision of the model",
                "[-0.0, 0.1, 0.001] | 7 | : parameters.dense_1.weight[1]: expected a row […], got 7",
                "[[0.0, 1.0, 2.0]] | 7 | : parameters.dense_1.bias: expected a list of rows, got 7",
                "\"epochs\": 10 | \"epochs\": 1.5 | : training.epochs: expected a whole number from 0, got 1.5",
                "\"last_loss\": 0.3333333333333333 | \"last_loss\": \"low\" |"
                        + " : training.last_loss: expected a number, got the text \"low\""
            })
    void aChangedFileIsRefusedWithThePath(String from, String to, String message) {
        String changed = json().replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to == null ? "" : to));
        assertEquals("m.json" + message, refusal(changed));
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() {
        String whole = json();
        for (int length = 1; length < whole.length() - 2; length += 7) {
            refusal(whole.substring(0, length));
        }
        assertEquals("m.json: the file is empty", refusal(""));
        assertEquals(
                "m.json, line 29, column 6: not valid JSON: Unexpected end-of-input: expected close marker for Object",
                refusal(whole.substring(0, whole.indexOf("\"name\": \"dense_1\""))));
    }

    @Test
    void whatFollowsTheEndIsRefused() {
        assertEquals(
                "m.json, line 46: something follows the end of the model; the file is damaged", refusal(json() + "{}"));
    }

    @Test
    void anExperimentIsRecognised() {
        assertEquals(
                "m.json: format: expected \"gradus\", got null;"
                        + " this looks like an experiment: train it first, with gradus train",
                refusal("{\"data\": {}, \"training\": {}, \"network\": []}"));
        assertEquals("m.json: expected an object {…}; it is no model file", refusal("[1, 2]"));
    }

    @Test
    void deepNestingDoesNotOverflowTheStack() {
        assertEquals("m.json", refusal("{\"format\": " + "[".repeat(100_000)).substring(0, "m.json".length()));
    }
}
