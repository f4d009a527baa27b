package dev.gradus.optimizers.schedules;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;

/**
 * Cosine waves with warm restarts: each falls step by step from the learning rate to its end, then the next begins.
 *
 * <p>factor = e + (1 − e) · (1 + cos(π · t / T)) / 2 in step t of a wave of T steps. See Loshchilov and Hutter, SGDR
 * (2017); PyTorch's {@code CosineAnnealingWarmRestarts}.
 *
 * @param period the length of the first wave in epochs, at least 1
 * @param growth by what the length is multiplied from wave to wave, at least 1; default 1
 * @param endFactor e, in [0, 1]: the factor at the end of a wave; default 0
 */
@Description("cosine waves, each from the learning rate down")
public record CosineRestarts(
        @Required @Description("length of the first wave in epochs")
        int period,

        @Description("factor of the length from wave to wave")
        int growth,

        @Description("factor at the end of a wave") double endFactor)
        implements Schedule {

    /** Waves of 10 epochs down to 0; for the service loader. */
    public CosineRestarts() {
        this(10, 1, 0);
    }

    /** Checks the settings. */
    public CosineRestarts {
        require(period >= 1, "period must be >= 1, got %s", period);
        require(growth >= 1, "growth must be >= 1, got %s", growth);
        Limits.checkShare("end_factor", endFactor);
    }

    @Override
    public double factor(Progress progress) {
        long length = period * progress.stepsPerEpoch();
        long step = progress.step();
        if (growth == 1) {
            step %= length;
        }
        while (step >= length) {
            step -= length;
            length *= growth;
        }
        return Curves.cosine(1, endFactor, (double) step / length);
    }
}
