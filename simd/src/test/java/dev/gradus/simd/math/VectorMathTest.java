package dev.gradus.simd.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At every width that the processor has, each lane has the bits of the plain function. */
class VectorMathTest {
    private static final int COUNT = 1 << 12;

    static List<Functions.Versions> functions() {
        return Functions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void doubles(Functions.Versions function) {
        double[] x = Arguments.doubles(COUNT, 1);
        double[] y = Arguments.doubles(COUNT, 2);
        double[] actual = new double[COUNT];
        doubleSpecies().forEach(species -> {
            for (int i = 0; i < COUNT; i += species.length()) {
                DoubleVector first = DoubleVector.fromArray(species, x, i);
                DoubleVector second = DoubleVector.fromArray(species, y, i);
                function.ofDoubleVectors().apply(first, second).intoArray(actual, i);
            }
            for (int i = 0; i < COUNT; i++) {
                double expected = function.ofDoubles().apply(x[i], y[i]);
                int at = i;
                assertEquals(expected, actual[i], () -> function + "(" + x[at] + ", " + y[at] + ") in " + species);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("functions")
    void floats(Functions.Versions function) {
        float[] x = Arguments.floats(COUNT, 1);
        float[] y = Arguments.floats(COUNT, 2);
        float[] actual = new float[COUNT];
        floatSpecies().forEach(species -> {
            for (int i = 0; i < COUNT; i += species.length()) {
                FloatVector first = FloatVector.fromArray(species, x, i);
                FloatVector second = FloatVector.fromArray(species, y, i);
                function.ofFloatVectors().apply(first, second).intoArray(actual, i);
            }
            for (int i = 0; i < COUNT; i++) {
                float expected = function.ofFloats().apply(x[i], y[i]);
                int at = i;
                assertEquals(expected, actual[i], () -> function + "(" + x[at] + ", " + y[at] + ") in " + species);
            }
        });
    }

    private static Stream<VectorSpecies<Double>> doubleSpecies() {
        return Stream.of(
                        DoubleVector.SPECIES_64,
                        DoubleVector.SPECIES_128,
                        DoubleVector.SPECIES_256,
                        DoubleVector.SPECIES_512)
                .filter(species -> species.length() <= DoubleVector.SPECIES_PREFERRED.length());
    }

    private static Stream<VectorSpecies<Float>> floatSpecies() {
        return Stream.of(
                        FloatVector.SPECIES_64,
                        FloatVector.SPECIES_128,
                        FloatVector.SPECIES_256,
                        FloatVector.SPECIES_512)
                .filter(species -> species.length() <= FloatVector.SPECIES_PREFERRED.length());
    }
}
