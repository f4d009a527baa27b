package dev.gradus.core.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static void check(int count, IntToDoubleFunction value) {
        double[] values = new double[count];
        Arrays.setAll(values, value);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int place = 0; place < count; place += 1 + count / 40) {
            double[] moved = values.clone();
            Selection.select(moved, count, place);
            assertEquals(sorted[place], moved[place]);
            for (int i = 0; i < count; i++) {
                assertTrue(i < place ? moved[i] <= moved[place] : moved[i] >= moved[place]);
            }
            Arrays.sort(moved);
            assertArrayEquals(sorted, moved);
        }
    }

    @Test
    void findsWhatSortingWouldPutAtAPlace() {
        Random random = new Random(1);
        for (int count : new int[] {1, 2, 3, 10, 1000, 5001}) {
            check(count, i -> random.nextGaussian());
            check(count, i -> random.nextInt(5));
            check(count, i -> i);
            check(count, i -> -i);
            check(count, i -> 7);
            check(count, i -> Math.min(i, count - i));
            check(count, i -> i % 2 == 0 ? Double.NEGATIVE_INFINITY : i);
        }
    }

    @Test
    void leavesWhatDoesNotCountWhereItIs() {
        double[] values = {3, 1, 2, -5, -6};
        Selection.select(values, 3, 1);
        assertArrayEquals(new double[] {1, 2, 3, -5, -6}, values);
    }
}
