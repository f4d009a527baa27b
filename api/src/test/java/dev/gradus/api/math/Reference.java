package dev.gradus.api.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The elementary functions to at least 34 digits, by textbook series: slow, and nothing in common with what is tested.
 */
final class Reference {
    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int HALVINGS = 8;

    /** 400 digits, because a double may be as great as 10^308 and its sine still counts. */
    private static final BigDecimal PI = pi(new MathContext(400));

    private static final BigDecimal LN_2 =
            artanh(ONE.divide(BigDecimal.valueOf(3), DIGITS)).multiply(TWO, DIGITS);

    private Reference() {}

    static BigDecimal exp(BigDecimal x) {
        BigDecimal k = x.divide(LN_2, DIGITS).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal r = x.subtract(k.multiply(LN_2)).divide(TWO.pow(HALVINGS), DIGITS);
        BigDecimal y = expm1Series(r).add(ONE);
        for (int i = 0; i < HALVINGS; i++) {
            y = y.multiply(y, DIGITS);
        }
        return k.signum() < 0
                ? y.divide(TWO.pow(k.negate().intValueExact()), DIGITS)
                : y.multiply(TWO.pow(k.intValueExact()), DIGITS);
    }

    static BigDecimal expm1(BigDecimal x) {
        return x.abs().compareTo(ONE) < 0 ? expm1Series(x) : exp(x).subtract(ONE, DIGITS);
    }

    private static BigDecimal expm1Series(BigDecimal x) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = x;
        for (int n = 2; counts(term, sum); n++) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
        }
        return sum;
    }

    /** Halley's iteration on e^y = x, which triples the digits of a first guess twice. */
    static BigDecimal log(BigDecimal x) {
        int k = x.precision() - x.scale();
        double mantissa = x.movePointLeft(k).doubleValue();
        BigDecimal y = BigDecimal.valueOf(StrictMath.log(mantissa) + k * StrictMath.log(10));
        for (int i = 0; i < 2; i++) {
            BigDecimal e = exp(y);
            y = y.add(TWO.multiply(x.subtract(e)).divide(x.add(e), DIGITS), DIGITS);
        }
        return y;
    }

    static BigDecimal log1p(BigDecimal x) {
        return x.abs().doubleValue() < 0.25
                ? artanh(x.divide(TWO.add(x), DIGITS)).multiply(TWO, DIGITS)
                : log(ONE.add(x));
    }

    private static BigDecimal artanh(BigDecimal s) {
        BigDecimal square = s.multiply(s, DIGITS);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = s;
        for (int n = 1; counts(power, sum); n += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(n), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS);
        }
        return sum;
    }

    static BigDecimal tanh(BigDecimal x) {
        BigDecimal e = expm1(x.add(x));
        return e.divide(e.add(TWO), DIGITS);
    }

    static BigDecimal sigmoid(BigDecimal x) {
        return ONE.divide(ONE.add(exp(x.negate())), DIGITS);
    }

    static BigDecimal softplus(BigDecimal x) {
        return x.signum() > 0 ? x.add(log1p(exp(x.negate())), DIGITS) : log1p(exp(x));
    }

    /** Maclaurin's series; at 6 its terms reach 10^15, which leaves 34 digits. */
    static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x, DIGITS).negate();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal power = x;
        for (int n = 0; counts(power, sum); n++) {
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * n + 1), DIGITS), DIGITS);
            power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(n + 1L), DIGITS);
        }
        return sum.multiply(TWO, DIGITS).divide(PI.sqrt(DIGITS), DIGITS);
    }

    static BigDecimal sin(BigDecimal x) {
        return sinSeries(reduced(x));
    }

    static BigDecimal cos(BigDecimal x) {
        return sinSeries(reduced(x.add(PI.divide(TWO))));
    }

    /** {@code x} less the nearest multiple of 2 pi. */
    private static BigDecimal reduced(BigDecimal x) {
        BigDecimal turn = PI.multiply(TWO);
        BigInteger turns = x.divide(turn, new MathContext(380))
                .setScale(0, RoundingMode.HALF_EVEN)
                .toBigInteger();
        return x.subtract(turn.multiply(new BigDecimal(turns)));
    }

    private static BigDecimal sinSeries(BigDecimal x) {
        BigDecimal r = x.round(DIGITS);
        BigDecimal square = r.multiply(r, DIGITS).negate();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal term = r;
        for (int n = 2; counts(term, sum); n += 2) {
            sum = sum.add(term, DIGITS);
            term = term.multiply(square, DIGITS).divide(BigDecimal.valueOf(n * (n + 1L)), DIGITS);
        }
        return sum;
    }

    static BigDecimal pow(BigDecimal x, BigDecimal y) {
        return exp(y.multiply(log(x), DIGITS));
    }

    /** How far {@code actual} is from {@code exact}, in units of the last place of the {@code double} nearest to it. */
    static double ulps(double actual, BigDecimal exact) {
        double nearest = exact.doubleValue();
        if (Double.isInfinite(nearest) || Double.isInfinite(actual)) {
            return actual == nearest ? 0 : Double.POSITIVE_INFINITY;
        }
        BigDecimal error = new BigDecimal(actual).subtract(exact).abs();
        return error.divide(new BigDecimal(Math.ulp(nearest)), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static boolean counts(BigDecimal term, BigDecimal sum) {
        if (term.signum() == 0) {
            return false;
        }
        int exponent = term.precision() - term.scale();
        return sum.signum() == 0 || exponent > sum.precision() - sum.scale() - DIGITS.getPrecision();
    }

    /** Machin: pi = 16 arctan(1/5) - 4 arctan(1/239), to 400 digits at most. */
    private static BigDecimal pi(MathContext digits) {
        return arctanOfInverse(5, digits)
                .multiply(BigDecimal.valueOf(16))
                .subtract(arctanOfInverse(239, digits).multiply(BigDecimal.valueOf(4)), digits);
    }

    private static BigDecimal arctanOfInverse(int n, MathContext digits) {
        BigDecimal square = BigDecimal.valueOf(-(long) n * n);
        BigDecimal power = ONE.divide(BigDecimal.valueOf(n), digits);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < 600; i += 2) {
            sum = sum.add(power.divide(BigDecimal.valueOf(i), digits), digits);
            power = power.divide(square, digits);
        }
        return sum;
    }
}
