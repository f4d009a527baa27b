package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every initializer must keep to.
 *
 * <pre>{@code
 * class OrthogonalTest extends InitializerContract {
 *     @Override protected Initializer initializer() {
 *         return new Orthogonal();
 *     }
 * }
 * }</pre>
 */
public abstract non-sealed class InitializerContract extends PartContract<Initializer> {

    private static final long SEED = 42;

    /** {fanIn, fanOut}: the smallest, wide, tall, and large enough for rare values of a distribution. */
    private static final int[][] SIZES = {{1, 1}, {1, 7}, {7, 1}, {3, 5}, {64, 48}};

    /** Returns the initializer under test. */
    protected abstract Initializer initializer();

    @Override
    final Class<Initializer> kind() {
        return Initializer.class;
    }

    @Override
    final Initializer part() {
        return initializer();
    }

    private String named(int[] size) {
        return initializer().name() + " for " + size[0] + " inputs and " + size[1] + " units";
    }

    /** Every weight is set, to a finite number. */
    @Test
    public void givesEveryWeightAFiniteValue() {
        for (int[] size : SIZES) {
            checkFinite(named(size), fill(size[0] * size[1], size, SEED));
        }
    }

    /** A bias has as many values as there are units, whatever feeds them. */
    @Test
    public void givesEveryBiasAFiniteValue() {
        for (int[] size : SIZES) {
            checkFinite(named(size) + ", bias", fill(size[1], size, SEED));
        }
    }

    private static void checkFinite(String where, double[] values) {
        assertTrue(
                Numbers.allAreFinite(values),
                () -> where + ": every value must be set to a finite number, got " + Arrays.toString(values));
    }

    /** The same stream of random numbers gives the same values, whatever came between. */
    @Test
    public void dependsOnTheStreamAlone() {
        for (int[] size : SIZES) {
            double[] first = fill(size[0] * size[1], size, SEED);
            fill(size[0] * size[1], size, SEED + 1);
            assertArrayEquals(
                    first,
                    fill(size[0] * size[1], size, SEED),
                    () -> named(size)
                            + ": the same stream gives other values; take randomness from the stream only, and"
                            + " keep no state");
        }
    }

    private double[] fill(int count, int[] size, long seed) {
        double[] values = Numbers.filled(count, Double.NaN);
        initializer().initialize(values, size[0], size[1], new TestStream(seed));
        return values;
    }

    /** In an engine the first values of a parameter follow from the seed. */
    @Test
    @Tag(ENGINE)
    public void givesTheSameForASeedInAnEngine() {
        for (Precision precision : Precision.values()) {
            double[] first = inEngine(precision);
            checkFinite(initializer().name() + " in " + precision, first);
            assertArrayEquals(
                    first,
                    inEngine(precision),
                    () -> initializer().name() + " in " + precision + ": the same seed gives other values");
        }
    }

    private double[] inEngine(Precision precision) {
        try (Engine engine = TestEngine.open()) {
            Network network = engine.network()
                    .inputs(3)
                    .layer(new Weights(initializer()))
                    .precision(precision)
                    .seed(SEED)
                    .build();
            return network.parameter(network.parameters().get(0));
        }
    }
}
