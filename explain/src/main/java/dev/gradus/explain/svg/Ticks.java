package dev.gradus.explain.svg;

import dev.gradus.api.math.GradusMath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
public final class Ticks {

    private static final double LN10 = 2.302585092994046;

    private static final double[] STEPS = {1, 2, 5, 10};

    /** How far past the end, in steps, a tick may be by rounding alone. */
    private static final double SLACK = 1e-6;

    private Ticks() {}

    /**
     * Returns the multiples of 1, 2 or 5 times a power of ten between two numbers.
     *
     * @param most about how many there may be
     */
    public static double[] between(double min, double max, int most) {
        double step = step((max - min) / most);
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(min / step - SLACK); k * step <= max + step * SLACK; k++) {
            ticks.add(exact(k, step));
        }
        return ticks.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Returns k · step without the error of a step that is no binary fraction. */
    private static double exact(double k, double step) {
        return BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(k)).doubleValue() + 0.0;
    }

    private static double step(double rough) {
        double power = powerOfTen((int) Math.floor(log10(rough)));
        for (double factor : STEPS) {
            if (factor * power >= rough * (1 - SLACK)) {
                return BigDecimal.valueOf(factor)
                        .multiply(BigDecimal.valueOf(power))
                        .doubleValue();
            }
        }
        throw new IllegalArgumentException("no step of about " + rough);
    }

    /** Returns ticks of an axis: where, and what stands there. */
    static List<Tick> of(Axis axis, int most) {
        List<Tick> ticks = new ArrayList<>();
        if (!axis.categories().isEmpty()) {
            // Of many names only every so many has room.
            int every = (axis.categories().size() + most - 1) / most;
            for (int i = 0; i < axis.categories().size(); i += every) {
                ticks.add(new Tick(i, axis.categories().get(i)));
            }
            return ticks;
        }
        if (axis.logarithmic()) {
            int first = (int) Math.ceil(log10(axis.min()) - SLACK);
            int last = (int) Math.floor(log10(axis.max()) + SLACK);
            if (last > first) {
                int every = (last - first) / most + 1;
                for (int e = first; e <= last; e += every) {
                    ticks.add(new Tick(powerOfTen(e), Decimals.show(powerOfTen(e))));
                }
                return ticks;
            }
        }
        double[] values = between(axis.min(), axis.max(), most);
        int decimals = decimals(step((axis.max() - axis.min()) / most));
        for (double value : values) {
            if (!axis.logarithmic() || value > 0) {
                boolean plain = decimals <= 4 && Math.abs(value) < 1e6;
                ticks.add(new Tick(value, plain ? Decimals.fixed(value, decimals) : Decimals.show(value)));
            }
        }
        return ticks;
    }

    private static int decimals(double step) {
        return Math.max(0, BigDecimal.valueOf(step).stripTrailingZeros().scale());
    }

    static double powerOfTen(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).doubleValue();
    }

    static double log10(double value) {
        return GradusMath.log(value) / LN10;
    }

    /**
     * A tick.
     *
     * @param value where
     * @param label what stands there
     */
    record Tick(double value, String label) {}
}
