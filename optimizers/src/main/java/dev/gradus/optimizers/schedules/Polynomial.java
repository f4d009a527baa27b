package dev.gradus.optimizers.schedules;

import dev.gradus.api.Description;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;

/**
 * A power of what is left of the training, step by step; with power 1 a straight line.
 *
 * <p>factor = e + (1 − e) · (1 − t / T)^p in step t, and e after T steps. PyTorch's {@code PolynomialLR}, Keras's
 * {@code PolynomialDecay}.
 *
 * @param power p, greater than 0; default 1
 * @param endFactor e, in [0, 1]: the factor at the end; default 0
 * @param epochs T in epochs; 0, the default, for the whole training
 */
@Description("a power of what is left of the training")
public record Polynomial(
        @Description("power; 1 for a straight line") double power,
        @Description("factor at the end") double endFactor,

        @Description("length in epochs; 0 for the whole training")
        int epochs)
        implements Schedule {

    /** A straight line to 0 over the whole training. */
    public Polynomial() {
        this(1, 0, 0);
    }

    /** Checks the settings. */
    public Polynomial {
        Limits.checkPositive("power", power);
        Limits.checkShare("end_factor", endFactor);
        Limits.checkEpochs(epochs);
    }

    @Override
    public double factor(Progress progress) {
        double left = 1 - Curves.share(progress, epochs);
        return endFactor + (1 - endFactor) * GradusMath.pow(left, power);
    }
}
