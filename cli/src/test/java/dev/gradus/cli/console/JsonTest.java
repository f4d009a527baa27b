package dev.gradus.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static String print(Object document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Json().print(document, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    @Test
    void keepsTheOrderOfKeys() {
        assertEquals("""
                {
                  "z" : 1,
                  "a" : {
                    "text" : "\u00FC\\"",
                    "yes" : true,
                    "none" : null
                  }
                }
                """, print(Json.object("z", 1, "a", Json.object("text", "\u00FC\"", "yes", true, "none", null))));
    }

    @Test
    void writesTheShortestDecimals() {
        // Double.toString(2e23) is 1.9999999999999998E23 before Java 19.
        assertEquals("[ 0.1, 2.0E23, 1.0E-5, 100 ]\n", print(Arrays.<Object>asList(0.1, 2e23, 1e-5, 100L)));
        assertEquals("[ 0.1 ]\n", print(List.of(0.1f)));
    }

    @Test
    void whatIsNotFiniteIsNull() {
        assertEquals("[ null, null, 0.5 ]\n", print(new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0.5}));
    }
}
