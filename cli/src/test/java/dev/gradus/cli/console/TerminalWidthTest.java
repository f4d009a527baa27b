package dev.gradus.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalWidthTest {

    @Test
    void isTheSecondNumberThatSttyPrints() {
        assertEquals(OptionalInt.of(132), TerminalWidth.parse("50 132\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0 0\n", "stty: not a terminal", "50 12\n", "50 99999999999999"})
    void isUnknownWhereSttyDoesNotKnow(String answer) {
        assertEquals(OptionalInt.empty(), TerminalWidth.parse(answer));
    }
}
