package dev.gradus.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "0.0042, 0.00 s",
        "0.214, 0.21 s",
        "12.34, 12.3 s",
        "60, 1 min 0 s",
        "200, 3 min 20 s",
        "7260, 2 h 1 min"
    })
    void saysTheTwoLargestUnits(double seconds, String expected) {
        assertEquals(expected, Durations.text(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0 s", "59.4, 59 s", "59.6, 1 min 0 s", "3599.6, 1 h 0 min"})
    void estimatesInWholeSeconds(double seconds, String expected) {
        assertEquals(expected, Durations.rough(seconds));
    }
}
