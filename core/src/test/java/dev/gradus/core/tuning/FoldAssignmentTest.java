package dev.gradus.core.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.data.Split;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldAssignmentTest {

    /** Samples whose input is their number, and whose target is a class: 60 of one, 30 and 13 of others. */
    private static Data samples() {
        double[][] x = new double[103][1];
        double[][] y = new double[103][1];
        for (int i = 0; i < x.length; i++) {
            x[i][0] = i;
            y[i][0] = i < 60 ? 0 : i < 90 ? 1 : 2;
        }
        return Data.of(x, y);
    }

    private static List<Integer> rows(Data data) {
        List<Integer> rows = new ArrayList<>();
        double[] row = new double[1];
        for (int i = 0; i < data.rows(); i++) {
            data.readInputs(i, row);
            rows.add((int) row[0]);
        }
        return rows;
    }

    private static List<List<Integer>> folds(boolean shares, long seed) {
        FoldAssignment assignment = new FoldAssignment(samples(), 10, shares, seed);
        List<List<Integer>> folds = new ArrayList<>();
        for (int fold = 0; fold < 10; fold++) {
            Split split = assignment.split(fold);
            List<Integer> held = rows(split.test());
            List<Integer> both = new ArrayList<>(rows(split.training()));
            assertEquals(both.stream().sorted().toList(), both, "in the order of the data");
            both.addAll(held);
            assertEquals(103, both.stream().distinct().count(), "nothing is trained on and held back");
            folds.add(held);
        }
        return folds;
    }

    @Test
    void everySampleIsInOneFoldAndSizesDifferByOneAtMost() {
        for (boolean shares : new boolean[] {false, true}) {
            List<List<Integer>> folds = folds(shares, 1);
            assertEquals(103, folds.stream().flatMap(List::stream).distinct().count());
            for (List<Integer> fold : folds) {
                assertTrue(fold.size() == 10 || fold.size() == 11, fold.toString());
            }
        }
    }

    @Test
    void withSharesEveryFoldHasTheMixtureOfTheWhole() {
        for (List<Integer> fold : folds(true, 1)) {
            assertEquals(6, fold.stream().filter(row -> row < 60).count());
            assertEquals(3, fold.stream().filter(row -> row >= 60 && row < 90).count());
            long rare = fold.stream().filter(row -> row >= 90).count();
            assertTrue(rare == 1 || rare == 2, fold.toString());
        }
    }

    @Test
    void theSeedAloneDecides() {
        assertEquals(folds(true, 1), folds(true, 1));
        assertNotEquals(folds(true, 1), folds(true, 2));
    }

    @Test
    void moreFoldsThanSamplesAreRefused() {
        assertEquals(
                "folds: 104 of them from 103 samples; there can be at most one for each sample",
                assertThrows(InvalidInputException.class, () -> new FoldAssignment(samples(), 104, false, 0))
                        .getMessage());
    }
}
