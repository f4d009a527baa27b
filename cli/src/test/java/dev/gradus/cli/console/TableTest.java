package dev.gradus.cli.console;

import static dev.gradus.cli.console.Table.Align.LEFT;
import static dev.gradus.cli.console.Table.Align.RIGHT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void alignsWordsLeftAndNumbersRight() {
        Table table = Table.of(LEFT, RIGHT, LEFT)
                .row("name", "size", "what")
                .row("a", "1000", "x")
                .row("long name", "1", "");
        assertEquals(List.of("name       size  what", "a          1000  x", "long name     1"), table.lines());
    }

    @Test
    void aHeadingNeedsNoColumn() {
        Table table =
                Table.of(LEFT, LEFT).heading("a heading wider than all columns").row("a", "b");
        assertEquals(List.of("a heading wider than all columns", "a  b"), table.lines());
    }

    @Test
    void breaksTheWidestCellsThatMayBeBroken() {
        Table table = Table.of(LEFT, LEFT, LEFT)
                .wrap(40, 1)
                .row("name", "a formula that is rather long for one line", "end")
                .row("n", "short", "end");
        assertEquals(
                List.of(
                        "name  a formula that is rather long  end",
                        "      for one line",
                        "n     short                          end"),
                table.lines());
    }

    @Test
    void breaksWordsThatHaveNoSpace() {
        Table table = Table.of(LEFT, LEFT).wrap(22, 1).row("a", "x".repeat(25));
        assertEquals(List.of("a  " + "x".repeat(20), "   " + "x".repeat(5)), table.lines());
    }

    @Test
    void fitsTheLineWithTwoColumnsToBreak() {
        Table table = Table.of(LEFT, LEFT, LEFT).wrap(70, 1, 2).row("name", "word ".repeat(20), "word ".repeat(30));
        assertTrue(
                table.lines().stream().allMatch(line -> line.length() <= 70), () -> String.join("\n", table.lines()));
    }

    @Test
    void charactersCountAsOneEach() {
        Table table = Table.of(LEFT, LEFT).row("\uD835\uDC65\u00B2", "a").row("xx", "b");
        assertEquals(List.of("\uD835\uDC65\u00B2  a", "xx  b"), table.lines());
    }

    @Test
    void rejectsARowWithTooManyCells() {
        assertThrows(IllegalArgumentException.class, () -> Table.of(LEFT).row("a", "b"));
    }
}
