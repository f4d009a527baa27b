package dev.gradus.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static Data numbered(int rows) {
        double[][] values =
                IntStream.range(0, rows).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        return Data.of(values, values);
    }

    private static double[] column(Data data) {
        double[] row = new double[1];
        return IntStream.range(0, data.rows())
                .mapToDouble(i -> {
                    data.readTargets(i, row);
                    double target = row[0];
                    data.readInputs(i, row);
                    assertEquals(target, row[0]);
                    return target;
                })
                .toArray();
    }

    @Test
    void everySampleIsInOnePartAndTheOrderStays() {
        Split split = Split.of(numbered(50), 0.2, 42);
        double[] training = column(split.training());
        double[] test = column(split.test());
        assertEquals(40, training.length);
        assertEquals(10, test.length);
        double[] all = IntStream.concat(
                        IntStream.range(0, 40).map(i -> (int) training[i]),
                        IntStream.range(0, 10).map(i -> (int) test[i]))
                .sorted()
                .asDoubleStream()
                .toArray();
        assertArrayEquals(column(numbered(50)), all);
        assertArrayEquals(
                IntStream.range(0, 10).mapToDouble(i -> test[i]).sorted().toArray(), test);
    }

    @Test
    void theSeedDecides() {
        assertArrayEquals(
                column(Split.of(numbered(50), 0.2, 1).test()),
                column(Split.of(numbered(50), 0.2, 1).test()));
        // Pinned: a new release must not test an old experiment on what it was trained on.
        assertArrayEquals(
                new double[] {0, 6, 10, 12, 17},
                column(Split.of(numbered(20), 0.25, 7).test()));
    }

    @Test
    void neitherPartMayBeEmpty() {
        assertEquals(
                "data.test: 0.1 of 4 rows is 0; at least one row must be left to train and one to test",
                assertThrows(InvalidInputException.class, () -> Split.of(numbered(4), 0.1, 0))
                        .getMessage());
        assertThrows(InvalidInputException.class, () -> Split.of(numbered(4), 0.9, 0));
    }

    @Test
    void everyClassHasItsShareAndIsLeftToTrainOn() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            names.add(i % 6 == 0 ? "rare" : i % 6 == 1 ? "some" : "most");
        }
        names.add("single");
        Data data = Data.from(names)
                .input("x", name -> 1)
                .target("class", name -> name)
                .build();
        for (long seed = 0; seed < 20; seed++) {
            Split split = Split.of(data, 0.3, seed);
            assertEquals(Map.of("most", 12, "rare", 3, "some", 3), counts(split.test()));
            assertEquals(Map.of("most", 28, "rare", 7, "some", 7, "single", 1), counts(split.training()));
        }
    }

    private static Map<String, Integer> counts(Data data) {
        Map<String, Integer> counts = new HashMap<>();
        double[] row = new double[1];
        for (int i = 0; i < data.rows(); i++) {
            data.readTargets(i, row);
            counts.merge(data.targetColumns().get(0).categories().get((int) row[0]), 1, Integer::sum);
        }
        return counts;
    }
}
