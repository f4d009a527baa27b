package dev.gradus.api.math;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The double versions against series of 50 digits. The bounds are just above the worst errors in the Javadoc. */
class GradusMathDoubleTest {
    private static final double LN_2 = StrictMath.log(2);

    @Test
    void exp() {
        check(GradusMath::exp, Reference::exp, 1, Samples.between(-745.13, 709.78));
        check(GradusMath::exp, Reference::exp, 1, Samples.between(-745.13, -708));
        check(GradusMath::exp, Reference::exp, 1, Samples.magnitudes(-60, 3));
        check(GradusMath::exp, Reference::exp, 1, Samples.joins(LN_2, 0.5, -1074, 1023));
        check(
                GradusMath::exp,
                Reference::exp,
                1,
                DoubleStream.of(709.782712893384, -745.1332191019411, -708.3964185322641));
    }

    @Test
    void expm1() {
        check(GradusMath::expm1, Reference::expm1, 1.1, Samples.between(-40, 40));
        check(GradusMath::expm1, Reference::expm1, 1.1, Samples.between(-1, 709.78));
        check(GradusMath::expm1, Reference::expm1, 1.1, Samples.magnitudes(-1074, 2));
        check(GradusMath::expm1, Reference::expm1, 1.1, Samples.joins(LN_2, 0.5, -60, 1023));
    }

    @Test
    void log() {
        check(
                GradusMath::log,
                Reference::log,
                1,
                Samples.magnitudes(-1074, 1023).map(Math::abs));
        check(GradusMath::log, Reference::log, 1, Samples.between(0.5, 2));
        check(GradusMath::log, Reference::log, 1, Samples.magnitudes(-52, -4).map(x -> 1 + x));
        check(GradusMath::log, Reference::log, 1, Samples.joins(Math.sqrt(0.5), 0, 1, 4));
        check(
                GradusMath::log,
                Reference::log,
                1,
                DoubleStream.of(Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE));
    }

    @Test
    void log1p() {
        check(GradusMath::log1p, Reference::log1p, 1, Samples.between(-0.999, 4));
        check(GradusMath::log1p, Reference::log1p, 1, Samples.magnitudes(-1074, -1));
        check(
                GradusMath::log1p,
                Reference::log1p,
                1,
                Samples.magnitudes(-2, 1023).map(Math::abs));
        check(
                GradusMath::log1p,
                Reference::log1p,
                1,
                Samples.magnitudes(-53, -2).map(x -> Math.abs(x) - 1));
        check(GradusMath::log1p, Reference::log1p, 1, Samples.joins(1, Math.sqrt(0.5) - 1, 0, 0));
    }

    @Test
    void tanh() {
        check(GradusMath::tanh, Reference::tanh, 1, Samples.between(-20, 20));
        check(GradusMath::tanh, Reference::tanh, 1, Samples.magnitudes(-1074, 1));
        check(GradusMath::tanh, Reference::tanh, 1, Samples.joins(LN_2 / 2, 0.5, -60, 60));
    }

    @Test
    void sigmoid() {
        check(GradusMath::sigmoid, Reference::sigmoid, 1, Samples.between(-745.13, 10));
        check(GradusMath::sigmoid, Reference::sigmoid, 1, Samples.between(-4, 40));
        check(GradusMath::sigmoid, Reference::sigmoid, 1, Samples.magnitudes(-60, 2));
        check(GradusMath::sigmoid, Reference::sigmoid, 1, Samples.joins(LN_2, 0.5, -1074, 60));
    }

    @Test
    void softplus() {
        check(GradusMath::softplus, Reference::softplus, 1.2, Samples.between(-745.13, 10));
        check(GradusMath::softplus, Reference::softplus, 1.2, Samples.between(-4, 40));
        check(GradusMath::softplus, Reference::softplus, 1.2, Samples.magnitudes(-60, 9));
        check(GradusMath::softplus, Reference::softplus, 1.2, Samples.joins(LN_2, 0.5, -1074, 60));
    }

    @Test
    void erf() {
        check(GradusMath::erf, Reference::erf, 1.1, Samples.between(-6, 6));
        check(GradusMath::erf, Reference::erf, 1.1, Samples.magnitudes(-1074, 2));
    }

    @Test
    void sinAndCos() {
        for (int bits : new int[] {2, 10, 20, 30}) {
            double bound = Math.scalb(1.0, bits);
            check(GradusMath::sin, Reference::sin, 1, Samples.between(-bound, bound));
            check(GradusMath::cos, Reference::cos, 1, Samples.between(-bound, bound));
        }
        check(GradusMath::sin, Reference::sin, 1, Samples.magnitudes(-1074, 0));
        check(GradusMath::cos, Reference::cos, 1, Samples.magnitudes(-60, 0));
    }

    @Test
    void sinAndCosWhereTheyNearlyVanish() {
        check(GradusMath::sin, Reference::sin, 1, Samples.joins(Math.PI / 2, 0, 1, 2000));
        check(GradusMath::cos, Reference::cos, 1, Samples.joins(Math.PI / 2, 0, 1, 2000));
        check(GradusMath::sin, Reference::sin, 1, Samples.joins(Math.PI * 314159, 0, 1, 1000));
        // 11 and 355 are the numerators of approximations of pi/2 multiples; the last is the worst case of all doubles
        check(GradusMath::sin, Reference::sin, 1, DoubleStream.of(11, 22, 355, 710, 0x1.6ac5b262ca1ffp849));
    }

    @Test
    void sinAndCosOfVeryLargeNumbers() {
        check(GradusMath::sin, Reference::sin, 1, Samples.magnitudes(29, 1023));
        check(GradusMath::cos, Reference::cos, 1, Samples.magnitudes(29, 1023));
    }

    @Test
    void pow() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 1000; i++) {
            double x = i % 2 == 0
                    ? random.nextDouble() * 4
                    : Math.scalb(1 + random.nextDouble(), random.nextInt(2097) - 1074);
            double y =
                    i % 3 == 0 ? random.nextDouble() * 20 - 10 : (random.nextDouble() * 1454 - 745) / StrictMath.log(x);
            checkPow(x, y);
        }
        checkPow(Math.nextUp(1.0), 3e18);
        checkPow(Math.nextDown(1.0), 6e18);
        checkPow(Double.MIN_VALUE, -0.9);
    }

    private static void checkPow(double x, double y) {
        double actual = GradusMath.pow(x, y);
        double error = Reference.ulps(actual, Reference.pow(new BigDecimal(x), new BigDecimal(y)));
        assertTrue(
                error <= 1,
                () -> String.format(Locale.ROOT, "pow(%s, %s) = %s is off by %.3f ulp", x, y, actual, error));
    }

    private static void check(
            DoubleUnaryOperator function, UnaryOperator<BigDecimal> exact, double bound, DoubleStream arguments) {
        arguments.forEach(x -> {
            double actual = function.applyAsDouble(x);
            double error = Reference.ulps(actual, exact.apply(new BigDecimal(x)));
            assertTrue(
                    error <= bound,
                    () -> String.format(Locale.ROOT, "f(%s) = %s is off by %.3f ulp", x, actual, error));
        });
    }
}
