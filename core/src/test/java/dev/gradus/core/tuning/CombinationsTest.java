package dev.gradus.core.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.tuning.Vary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CombinationsTest {

    private static final Vary RATE = Vary.parse("rate=log:1e-4..1e-1");
    private static final Vary UNITS = Vary.parse("units=4..64");

    @Test
    void aGridHasAllCombinations() {
        assertEquals(
                List.of(
                        Map.of("a", "1", "b", "x"),
                        Map.of("a", "1", "b", "y"),
                        Map.of("a", "2", "b", "x"),
                        Map.of("a", "2", "b", "y")),
                Combinations.all(List.of(Vary.values("a", 1, 2), Vary.values("b", "x", "y"))));
        assertEquals(List.of(Map.of()), Combinations.all(List.of()));
    }

    @Test
    void drawnCombinationsDifferAndLieInTheirRanges() {
        List<Map<String, String>> drawn = Combinations.drawn(List.of(RATE, UNITS), 50, 3);
        assertEquals(50, new HashSet<>(drawn).size());
        for (Map<String, String> one : drawn) {
            double rate = Double.parseDouble(one.get("rate"));
            int units = Integer.parseInt(one.get("units"));
            assertTrue(rate >= 1e-4 && rate <= 1e-1 && units >= 4 && units <= 64, one.toString());
        }
    }

    @Test
    void moreDrawsBeginWithTheSameAndASettingDoesNotChangeAnother() {
        List<Map<String, String>> few = Combinations.drawn(List.of(RATE), 5, 3);
        assertEquals(few, Combinations.drawn(List.of(RATE), 9, 3).subList(0, 5));
        List<Map<String, String>> both = Combinations.drawn(List.of(UNITS, RATE), 5, 3);
        for (int i = 0; i < 5; i++) {
            assertEquals(few.get(i).get("rate"), both.get(i).get("rate"));
        }
    }

    @Test
    void noMoreAreDrawnThanThereAre() {
        assertEquals(
                3, Combinations.drawn(List.of(Vary.values("a", 1, 2, 3)), 10, 0).size());
    }
}
