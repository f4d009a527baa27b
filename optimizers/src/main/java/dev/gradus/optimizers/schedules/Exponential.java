package dev.gradus.optimizers.schedules;

import dev.gradus.api.Description;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;

/**
 * Exponential decay: the learning rate is multiplied by γ after every epoch.
 *
 * <p>factor = γ^epoch. Definition of PyTorch's {@code ExponentialLR}.
 *
 * @param gamma γ, greater than 0; default 0.95
 */
@Description("multiplied by gamma after every epoch")
public record Exponential(
        @Description("factor from epoch to epoch") double gamma) implements Schedule {

    /** 0.95 from epoch to epoch. */
    public Exponential() {
        this(0.95);
    }

    /** Checks the setting. */
    public Exponential {
        Limits.checkPositive("gamma", gamma);
    }

    @Override
    public double factor(Progress progress) {
        return GradusMath.pow(gamma, progress.epoch());
    }
}
