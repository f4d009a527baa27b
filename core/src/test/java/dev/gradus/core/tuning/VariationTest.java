package dev.gradus.core.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tuning.Vary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationTest {

    private static Variation parsed(String text) {
        return Variation.of(Vary.parse(text));
    }

    @Test
    void listsStandAsInAFile() {
        Variation vary = parsed("optimizer = sgd, {\"type\": \"adam\", \"beta1\": 0.5}, \"a,b\"");
        assertEquals("optimizer", vary.path());
        assertEquals(List.of("sgd", "{\"type\": \"adam\", \"beta1\": 0.5}", "\"a,b\""), vary.grid());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.0..1.0:5 | 0,0.25,0.5,0.75,1",
                "log:1e-4..1e-1:4 | 0.0001,0.001,0.01,0.1",
                "1..10:4 | 1,4,7,10",
                "1..3:9 | 1,2,3",
                "log:8..64:4 | 8,16,32,64",
                "-1.5..1.5:3 | -1.5,0,1.5"
            })
    void gridPointsAreEvenlyApart(String range, String expected) {
        assertEquals(List.of(expected.split(",")), parsed("x=" + range).grid());
    }

    @Test
    void whatIsWrittenInJavaIsReadAsText() {
        assertEquals(
                List.of("4", "true", "\"a,b\""),
                Variation.of(Vary.values("x", 4, true, "\"a,b\"")).grid());
        assertEquals(
                List.of("0", "0.5", "1"),
                Variation.of(Vary.range("x", 0, 1).points(3)).grid());
        assertEquals(
                List.of("0.001", "1000"),
                Variation.of(Vary.logarithmic("x", 1e-3, 1e3).points(2)).grid());
        assertEquals(
                List.of("-1", "0", "1"),
                Variation.of(Vary.whole("x", -1, 1).points(3)).grid());
    }

    @Test
    void everyWholeNumberOfARangeHasTheSameShare() {
        int[] counts = new int[4];
        Variation whole = Variation.of(Vary.whole("x", 0, 3));
        for (int i = 0; i < 400; i++) {
            counts[Integer.parseInt(whole.at(i / 400.0))]++;
        }
        for (int count : counts) {
            assertEquals(100, count);
        }
    }

    @Test
    void everyPowerOfTenOfALogarithmicRangeHasTheSameShare() {
        Variation vary = parsed("x=log:1e-4..1.0");
        assertEquals("0.0001", vary.at(0));
        assertEquals(0.001, Double.parseDouble(vary.at(0.25)), 1e-8);
        assertEquals(0.01, Double.parseDouble(vary.at(0.5)), 1e-7);
        assertTrue(Double.parseDouble(vary.at(0.999999)) <= 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x | 'x': expected path=values",
                "x=1,,2 | x: an empty value in '1,,2'",
                "x=a..b | x: 'a..b' is no range",
                "x=2..1 | x: a range goes from a smaller number to a larger one, got 2.0 to 1.0",
                "x=log:0.0..1.0 | x: a logarithmic range must start above 0, got 0.0",
                "x=0.0..1.0:1 | x: a range needs at least 2 points, got 1"
            })
    void saysWhatIsWrong(String text, String message) {
        String actual =
                assertThrows(InvalidInputException.class, () -> parsed(text)).getMessage();
        assertTrue(actual.startsWith(message), actual);
    }

    @Test
    void aGridNeedsANumberOfPoints() {
        assertEquals(
                "rate: a grid needs to know how many points of the range; add it, such as log:0.0001..0.1:5",
                assertThrows(
                                InvalidInputException.class,
                                () -> parsed("rate=log:1e-4..1e-1").grid())
                        .getMessage());
    }
}
