package dev.gradus.api.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.error.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunsTest {

    private static Run run(double loss) {
        return new Run(0, 1, 10, 5, Map.of(Run.LOSS, loss), "");
    }

    private static Run failed() {
        return new Run(0, 2, 10, 1, Map.of(), "training diverged");
    }

    private static Runs runs(Run... runs) {
        return new Runs(List.of(runs), Set.of("accuracy"));
    }

    private static Trial trial(int number, Run... runs) {
        return new Trial(number, Map.of("x", String.valueOf(number)), runs(runs), "");
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares of the distances 32. */
    @Test
    void meanAndDeviationLeaveOutWhatFailed() {
        Runs runs = runs(run(2), run(4), run(4), failed(), run(4), run(5), run(5), run(7), run(9));
        assertEquals(5, runs.mean(Run.LOSS));
        assertEquals(Math.sqrt(32.0 / 7), runs.deviation(Run.LOSS), 1e-15);
        assertEquals(1, runs.failed());
    }

    @Test
    void oneRunHasNoDeviation() {
        assertEquals(Double.NaN, runs(run(2)).deviation(Run.LOSS));
        assertEquals(Double.NaN, runs(failed()).mean(Run.LOSS));
    }

    @Test
    void anUnknownFigureIsRefused() {
        assertEquals(
                "no figure 'r2'; there are: loss",
                assertThrows(InvalidInputException.class, () -> runs(run(1)).mean("r2"))
                        .getMessage());
    }

    @Test
    void theBestComesFirstAndWhatFailedLast() {
        Trial worst = trial(1, run(3));
        Trial failed = trial(2, run(1), failed());
        Trial best = trial(3, run(2));
        Trial equal = trial(4, run(2));
        Trial refused = new Trial(5, Map.of(), runs(), "unknown setting");
        SearchResult result = new SearchResult(Run.LOSS, false, List.of(worst, failed, equal, refused, best), 5);
        assertEquals(List.of(best, equal, worst, failed, refused), result.ranking());
        assertEquals(Optional.of(best), result.best());
        assertTrue(new SearchResult(Run.LOSS, false, List.of(failed), 1).best().isEmpty());
        assertEquals(List.of(worst, best), new SearchResult(Run.LOSS, true, List.of(best, worst), 2).ranking());
    }
}
