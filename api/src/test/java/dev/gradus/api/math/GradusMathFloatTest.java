package dev.gradus.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The float versions, on every 40009th bit pattern of all floats, against the double versions, whose errors do not show
 * here. The bounds are just above the worst errors in the Javadoc.
 */
class GradusMathFloatTest {
    private static final int STEP = 40_009;

    /** A function of floats. */
    private interface FloatFunction {
        float apply(float x);
    }

    @Test
    void exp() {
        check(GradusMath::exp, GradusMath::exp, 1.02);
    }

    @Test
    void expm1() {
        check(GradusMath::expm1, GradusMath::expm1, 1.1);
    }

    @Test
    void log() {
        check(GradusMath::log, GradusMath::log, 1);
    }

    @Test
    void log1p() {
        check(GradusMath::log1p, GradusMath::log1p, 1);
    }

    @Test
    void tanh() {
        check(GradusMath::tanh, GradusMath::tanh, 1.01);
    }

    @Test
    void sigmoid() {
        check(GradusMath::sigmoid, GradusMath::sigmoid, 1.02);
    }

    @Test
    void softplus() {
        check(GradusMath::softplus, GradusMath::softplus, 1.25);
    }

    @Test
    void erf() {
        check(GradusMath::erf, GradusMath::erf, 1.5);
    }

    @Test
    void sin() {
        check(GradusMath::sin, GradusMath::sin, 1);
    }

    @Test
    void cos() {
        check(GradusMath::cos, GradusMath::cos, 1);
    }

    @Test
    void pow() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 100_000; i++) {
            float x = i % 2 == 0 ? random.nextFloat() * 4 : Float.intBitsToFloat(random.nextInt(0x7f800000));
            float y = i % 3 == 0
                    ? random.nextFloat() * 20 - 10
                    : (float) ((random.nextDouble() * 192 - 104) / StrictMath.log(x));
            check(() -> "pow(" + x + ", " + y + ")", GradusMath.pow(x, y), GradusMath.pow((double) x, (double) y), 1);
        }
    }

    @Test
    void neverFallByMoreThanTheLastPlaceWhereTheFunctionGrows() {
        FloatFunction[] growing = {
            GradusMath::exp,
            GradusMath::expm1,
            GradusMath::log,
            GradusMath::log1p,
            GradusMath::tanh,
            GradusMath::sigmoid,
            GradusMath::softplus,
            GradusMath::erf
        };
        for (FloatFunction function : growing) {
            for (int sign = -1; sign <= 1; sign += 2) {
                float last = function.apply(0);
                for (int bits = 0; bits < 0x7f800000 - STEP; bits += STEP) {
                    float x = sign * Float.intBitsToFloat(bits);
                    float y = function.apply(x);
                    // a NaN is left of the domain
                    assertTrue(Float.isNaN(y) || sign * y >= Math.nextDown(sign * last), () -> "falls at " + x);
                    last = y;
                }
            }
        }
    }

    private static void check(FloatFunction function, DoubleUnaryOperator exact, double bound) {
        for (long bits = 0; bits < 1L << 32; bits += STEP) {
            float x = Float.intBitsToFloat((int) bits);
            check(() -> "f(" + x + ")", function.apply(x), exact.applyAsDouble(x), bound);
        }
    }

    private static void check(Supplier<String> call, float actual, double exact, double bound) {
        float nearest = (float) exact;
        if (Float.isNaN(nearest) || Float.isInfinite(nearest) || Float.isInfinite(actual)) {
            assertEquals(nearest, actual, call);
            return;
        }
        double error = Math.abs(actual - exact) / Math.ulp(nearest);
        assertTrue(
                error <= bound,
                () -> String.format(
                        Locale.ROOT, "%s = %s is off by %.3f ulp from %s", call.get(), actual, error, exact));
    }
}
