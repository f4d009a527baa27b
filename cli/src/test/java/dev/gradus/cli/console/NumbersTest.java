package dev.gradus.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-2.5, -2.5",
        "3.3415926, 3.34159",
        "0.1, 0.1",
        "1234567.89, 1234570",
        "999999999, 1e+09",
        "123456789012, 1.23457e+11",
        "0.000123456789, 0.000123457",
        "0.0000628103, 6.28103e-05",
        "-1e-300, -1e-300",
        "4.9e-324, 4.94066e-324",
        "1.7976931348623157e308, 1.79769e+308",
        "NaN, NaN",
        "Infinity, infinity",
        "-Infinity, -infinity"
    })
    void roundsToSixSignificantDigits(double value, String expected) {
        assertEquals(expected, Numbers.text(value));
    }

    @ParameterizedTest
    @CsvSource({"2.6091847, 4, 2.6092", "-1.4, 4, -1.4000", "0, 2, 0.00", "NaN, 2, NaN"})
    void keepsTheNumberOfDecimals(double value, int decimals, String expected) {
        assertEquals(expected, Numbers.fixed(value, decimals));
    }

    @ParameterizedTest
    @CsvSource({"2.13e-10, 2.1e-10", "0, 0", "1e-6, 1.0e-06", "0.5, 5.0e-01", "NaN, NaN"})
    void saysHowLargeAnErrorIs(double value, String expected) {
        assertEquals(expected, Numbers.magnitude(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 epochs", "1, 1 epoch", "2, 2 epochs"})
    void countsInTheRightNumber(long count, String expected) {
        assertEquals(expected, Numbers.count(count, "epoch"));
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            assertEquals("1234.5", Numbers.text(1234.5));
            assertEquals("6.28103e-05", Numbers.text(0.0000628103));
            assertEquals("2.50", Numbers.fixed(2.5, 2));
            assertEquals("2.1e-10", Numbers.magnitude(2.13e-10));
            assertEquals("0.21 s", Durations.text(0.21));
        } finally {
            Locale.setDefault(before);
        }
    }
}
