package dev.gradus.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.math.RandomStream;
import dev.gradus.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberParserTest {

    private static double parse(String text) {
        char[] padded = ("x" + text + "x").toCharArray();
        return NumberParser.parse(padded, 1, text.length(), '.');
    }

    private static void assertExact(String text) {
        assertEquals(
                Double.doubleToRawLongBits(Double.parseDouble(text)), Double.doubleToRawLongBits(parse(text)), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "+1",
                "7",
                ".5",
                "5.",
                "-.25",
                " 12 ",
                "\t3",
                "1e3",
                "1E+3",
                "1e-3",
                "-122.230000",
                "9007199254740992",
                "9007199254740993",
                "9007199254740993e1",
                "123456789012345678901234567890",
                "0.1e23",
                "1e22",
                "1e23",
                "1.7976931348623157e308",
                "4.9e-324",
                "2.4703282292062327e-324",
                "1e-400",
                "2.2250738585072012e-308",
                "0.000000000000000000000000000000000000000000000000001",
                "1e0000000000001",
                "00000000000000000000000000000000001.5",
                "1.00000000000000000000000000000000000000000000000000001",
                "0.3",
                "2.5e-5",
                "8.3252",
                "1e400",
                "-1e99999999999",
                "0e99999999999",
                "179769313486231580793e289"
            })
    void itReadsWhatTheJdkReads(String text) {
        assertExact(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "+",
                ".",
                "-.",
                "e5",
                "1e",
                "1e+",
                "1x",
                "1 2",
                "1,5",
                "--1",
                "1.2.3",
                "NaN",
                "Infinity",
                "0x10",
                "1f",
                "1d",
                "1e5.5",
                "1_000",
                "½",
                "١"
            })
    void whatIsNoDecimalIsNotANumber(String text) {
        assertEquals(Double.NaN, parse(text));
    }

    @Test
    void randomDecimalsOfEveryLengthAreRoundedAsByTheJdk() {
        RandomStream random = Streams.stream(1, "decimals");
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(2) == 0 ? "-" : "");
            int before = random.nextInt(12);
            int after = random.nextInt(14) + (before == 0 ? 1 : 0);
            for (int d = 0; d < before; d++) {
                text.append(random.nextInt(10));
            }
            text.append('.');
            for (int d = 0; d < after; d++) {
                text.append(random.nextInt(10));
            }
            if (random.nextInt(2) == 0) {
                text.append('e').append(random.nextInt(60) - 30);
            }
            assertExact(text.toString());
        }
    }

    @Test
    void doublesOfEveryMagnitudeSurvive() {
        RandomStream random = Streams.stream(2, "doubles");
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertExact(Double.toString(value));
                assertExact(Float.toString((float) random.nextGaussian()));
            }
        }
    }
}
