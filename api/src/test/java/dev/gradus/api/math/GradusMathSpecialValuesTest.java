package dev.gradus.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradusMathSpecialValuesTest {
    private static final double INFINITY = Double.POSITIVE_INFINITY;

    @ParameterizedTest(name = "{0}({1}) is {2}")
    @CsvSource({
        "exp, 0, 1",
        "exp, -0.0, 1",
        "exp, Infinity, Infinity",
        "exp, -Infinity, 0",
        "exp, NaN, NaN",
        "exp, 1e300, Infinity",
        "exp, -1e300, 0",
        "expm1, 0, 0",
        "expm1, -0.0, -0.0",
        "expm1, Infinity, Infinity",
        "expm1, -Infinity, -1",
        "expm1, NaN, NaN",
        "log, 0, -Infinity",
        "log, -0.0, -Infinity",
        "log, 1, 0",
        "log, -1, NaN",
        "log, -Infinity, NaN",
        "log, Infinity, Infinity",
        "log, NaN, NaN",
        "log1p, 0, 0",
        "log1p, -0.0, -0.0",
        "log1p, -1, -Infinity",
        "log1p, -1.5, NaN",
        "log1p, -Infinity, NaN",
        "log1p, Infinity, Infinity",
        "log1p, NaN, NaN",
        "tanh, 0, 0",
        "tanh, -0.0, -0.0",
        "tanh, Infinity, 1",
        "tanh, -Infinity, -1",
        "tanh, NaN, NaN",
        "tanh, 1e300, 1",
        "tanh, -1e300, -1",
        "sigmoid, 0, 0.5",
        "sigmoid, Infinity, 1",
        "sigmoid, -Infinity, 0",
        "sigmoid, NaN, NaN",
        "sigmoid, 1000, 1",
        "sigmoid, -1000, 0",
        "softplus, Infinity, Infinity",
        "softplus, -Infinity, 0",
        "softplus, NaN, NaN",
        "softplus, 1000, 1000",
        "softplus, -1000, 0",
        "erf, 0, 0",
        "erf, -0.0, -0.0",
        "erf, Infinity, 1",
        "erf, -Infinity, -1",
        "erf, NaN, NaN",
        "erf, 10, 1",
        "erf, -10, -1",
        "sin, 0, 0",
        "sin, -0.0, -0.0",
        "sin, Infinity, NaN",
        "sin, -Infinity, NaN",
        "sin, NaN, NaN",
        "cos, 0, 1",
        "cos, -0.0, 1",
        "cos, Infinity, NaN",
        "cos, -Infinity, NaN",
        "cos, NaN, NaN"
    })
    void ofOneArgument(String name, double x, double expected) {
        assertEquals(expected, asDouble(name, x));
        assertEquals((float) expected, asFloat(name, (float) x));
    }

    @Test
    void powTreatsSpecialValuesAsTheJdkDoes() {
        List<Double> values = List.of(
                0.0,
                1.0,
                2.0,
                3.0,
                0.5,
                1.5,
                1e-300,
                1e300,
                Double.MIN_VALUE,
                Double.MAX_VALUE,
                INFINITY,
                Double.NaN,
                0x1p52,
                0x1p52 + 1,
                0x1p53 - 1,
                0x1p53,
                0x1p51 + 0.5,
                0x1p23,
                0x1p23 + 1,
                0x1p24 - 1,
                0x1p22 + 0.5);
        for (double x : values) {
            for (double y : values) {
                for (double signedX : new double[] {x, -x}) {
                    for (double signedY : new double[] {y, -y}) {
                        checkPow(signedX, signedY);
                    }
                }
            }
        }
    }

    private static void checkPow(double x, double y) {
        String call = "pow(" + x + ", " + y + ")";
        assertClose(StrictMath.pow(x, y), GradusMath.pow(x, y), Math::ulp, call);
        double expectedFloat = (float) StrictMath.pow((float) x, (float) y);
        double actualFloat = GradusMath.pow((float) x, (float) y);
        assertClose(expectedFloat, actualFloat, exact -> Math.ulp((float) exact), "float " + call);
    }

    private static void assertClose(double expected, double actual, DoubleUnaryOperator ulp, String call) {
        boolean special = expected == 0 || Double.isInfinite(expected) || Double.isNaN(expected);
        if (special) {
            assertEquals(expected, actual, call);
        } else {
            assertEquals(expected, actual, ulp.applyAsDouble(expected), call);
        }
    }

    @ParameterizedTest(name = "{0}({1}) is {2}")
    @CsvSource({
        "sigmoid, -100.0, 3.7200759760208356e-44",
        "sigmoid, -50.0, 1.928749847963918e-22",
        "sigmoid, -20.0, 2.0611536181902037e-09",
        "sigmoid, -3.0, 0.04742587317756678",
        "sigmoid, -0.1, 0.47502081252106",
        "sigmoid, 1e-08, 0.5000000025",
        "sigmoid, 0.5, 0.6224593312018546",
        "sigmoid, 5.0, 0.9933071490757153",
        "sigmoid, 20.0, 0.9999999979388463",
        "sigmoid, 50.0, 1.0",
        "sigmoid, 700.0, 1.0",
        "softplus, -100.0, 3.720075976020836e-44",
        "softplus, -50.0, 1.9287498479639178e-22",
        "softplus, -20.0, 2.061153620314381e-09",
        "softplus, -3.0, 0.04858735157374206",
        "softplus, -0.1, 0.6443966600735709",
        "softplus, 1e-08, 0.6931471855599453",
        "softplus, 0.5, 0.9740769841801067",
        "softplus, 5.0, 5.006715348489118",
        "softplus, 20.0, 20.000000002061153",
        "softplus, 50.0, 50.0",
        "softplus, 700.0, 700.0",
        "tanh, -100.0, -1.0",
        "tanh, -20.0, -1.0",
        "tanh, -3.0, -0.9950547536867305",
        "tanh, -0.1, -0.09966799462495582",
        "tanh, 1e-08, 1e-08",
        "tanh, 0.5, 0.46211715726000974",
        "tanh, 5.0, 0.9999092042625951",
        "tanh, 20.0, 1.0",
        "tanh, 50.0, 1.0",
        "tanh, 700.0, 1.0"
    })
    void agreeWithPyTorch(String name, double x, double expected) {
        assertEquals(expected, asDouble(name, x), 1e-12 * Math.abs(expected));
        assertEquals((float) expected, asFloat(name, (float) x), 2e-6f * Math.abs((float) expected));
    }

    @Test
    void reachTheLeastOfAllNumbers() {
        assertEquals(Double.MIN_VALUE, GradusMath.exp(-745.0));
        assertEquals(Double.MIN_VALUE, GradusMath.sigmoid(-745.0));
        assertEquals(Double.MIN_VALUE, GradusMath.softplus(-745.0));
        assertEquals(Float.MIN_VALUE, GradusMath.exp(-103f));
        assertEquals(Float.MIN_VALUE, GradusMath.sigmoid(-103f));
        assertEquals(Float.MIN_VALUE, GradusMath.softplus(-103f));
    }

    @Test
    void areExactlyOddOrEven() {
        Samples.magnitudes(-1074, 1023).forEach(x -> {
            assertEquals(-GradusMath.tanh(x), GradusMath.tanh(-x));
            assertEquals(-GradusMath.erf(x), GradusMath.erf(-x));
            assertEquals(-GradusMath.sin(x), GradusMath.sin(-x));
            assertEquals(GradusMath.cos(x), GradusMath.cos(-x));
            float f = (float) x;
            assertEquals(-GradusMath.tanh(f), GradusMath.tanh(-f));
            assertEquals(-GradusMath.erf(f), GradusMath.erf(-f));
            assertEquals(-GradusMath.sin(f), GradusMath.sin(-f));
            assertEquals(GradusMath.cos(f), GradusMath.cos(-f));
        });
    }

    private static double asDouble(String name, double x) {
        return switch (name) {
            case "exp" -> GradusMath.exp(x);
            case "expm1" -> GradusMath.expm1(x);
            case "log" -> GradusMath.log(x);
            case "log1p" -> GradusMath.log1p(x);
            case "tanh" -> GradusMath.tanh(x);
            case "sigmoid" -> GradusMath.sigmoid(x);
            case "softplus" -> GradusMath.softplus(x);
            case "erf" -> GradusMath.erf(x);
            case "sin" -> GradusMath.sin(x);
            case "cos" -> GradusMath.cos(x);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static float asFloat(String name, float x) {
        return switch (name) {
            case "exp" -> GradusMath.exp(x);
            case "expm1" -> GradusMath.expm1(x);
            case "log" -> GradusMath.log(x);
            case "log1p" -> GradusMath.log1p(x);
            case "tanh" -> GradusMath.tanh(x);
            case "sigmoid" -> GradusMath.sigmoid(x);
            case "softplus" -> GradusMath.softplus(x);
            case "erf" -> GradusMath.erf(x);
            case "sin" -> GradusMath.sin(x);
            case "cos" -> GradusMath.cos(x);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
