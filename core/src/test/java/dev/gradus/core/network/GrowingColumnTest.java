package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrowingColumnTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 1023, 1024, 1025, 5000, 200_000})
    void keepsEveryValueInOrder(int count) {
        double[] values = IntStream.range(0, count).mapToDouble(Math::sqrt).toArray();
        assertKept(values);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1024, 3000, 99_999, 100_000})
    void keepsWhatStaysTheSameForAWhile(int same) {
        double[] values =
                IntStream.range(0, 100_000).mapToDouble(i -> i < same ? 0.1 : i).toArray();
        assertKept(values);
    }

    @Test
    void tellsZerosApartAndKeepsNaN() {
        assertKept(0.0, 0.0, -0.0, Double.NaN, Double.NaN, 1);
        assertKept(Double.NaN, Double.NaN);
    }

    private static void assertKept(double... values) {
        GrowingColumn column = new GrowingColumn();
        Arrays.stream(values).forEach(column::add);
        assertArrayEquals(values, column.values());
        assertEquals(values.length, column.size());
        assertEquals(values[values.length - 1], column.last());
    }
}
