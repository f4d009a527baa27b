package dev.gradus.layers.initializers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What initializers promise of the numbers they draw. */
class InitializerPropertiesTest {

    private static final int MANY = 100_000;

    @ParameterizedTest
    @CsvSource({"7, 3", "3, 7", "5, 5", "1, 4", "40, 60"})
    void theShorterSideOfAnOrthogonalMatrixIsOrthonormalTimesTheGain(int rows, int columns) {
        double gain = 1.5;
        double[] w = draw(new Orthogonal(gain), rows, columns);
        boolean wide = rows < columns;
        int count = Math.min(rows, columns);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                double product = 0;
                for (int k = 0; k < Math.max(rows, columns); k++) {
                    product += wide ? w[i * columns + k] * w[j * columns + k] : w[k * columns + i] * w[k * columns + j];
                }
                assertEquals(i == j ? gain * gain : 0, product, 1e-13, "vectors " + i + " and " + j);
            }
        }
    }

    @Test
    void aTruncatedNormalEndsAtTwoDeviationsAndHasTheDeviationThatIsLeft() {
        double[] w = draw(new TruncatedNormal(0.5), 1, MANY);
        double squares = 0;
        for (double x : w) {
            assertTrue(Math.abs(x) <= 1, () -> "got " + x);
            squares += x * x;
        }
        // The variance of a normal distribution cut at a = 2 is 1 - 2a*phi(a) / (2*Phi(a) - 1) = 0.77374.
        assertEquals(0.25 * 0.77374, squares / MANY, 0.002);
    }

    @Test
    void lecunsHaveTheVarianceOfOneOverTheInputs() {
        for (Initializer initializer : new Initializer[] {new LecunNormal(), new LecunUniform()}) {
            int inputs = 50;
            double[] w = draw(initializer, inputs, MANY / inputs);
            double squares = 0;
            for (double x : w) {
                squares += x * x;
            }
            assertEquals(1.0 / inputs, squares / w.length, 0.0004, initializer.name());
        }
    }

    private static double[] draw(Initializer initializer, int rows, int columns) {
        double[] values = new double[rows * columns];
        initializer.initialize(values, rows, columns, new Numbers());
        return values;
    }

    /** Random numbers of the JDK, whose generator is specified. */
    private static final class Numbers implements RandomStream {

        private final SplittableRandom random = new SplittableRandom(3);

        @Override
        public long nextLong() {
            return random.nextLong();
        }

        @Override
        public double nextGaussian() {
            double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
        }

        @Override
        public int nextInt(int bound) {
            return random.nextInt(bound);
        }
    }
}
