package dev.gradus.optimizers.schedules;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;

/**
 * A stair: the learning rate is multiplied by γ every few epochs.
 *
 * <p>factor = γ^⌊epoch / size⌋. Definition of PyTorch's {@code StepLR}.
 *
 * @param stepSize how many epochs each stair lasts, at least 1
 * @param gamma γ, greater than 0; default 0.1
 */
@Description("multiplied by gamma every few epochs")
public record Step(
        @Required @Description("epochs that each stair lasts")
        int stepSize,

        @Description("factor from stair to stair") double gamma)
        implements Schedule {

    /** A tenth after every 10 epochs; for the service loader. */
    public Step() {
        this(10, 0.1);
    }

    /** Checks the settings. */
    public Step {
        require(stepSize >= 1, "step_size must be >= 1, got %s", stepSize);
        Limits.checkPositive("gamma", gamma);
    }

    @Override
    public double factor(Progress progress) {
        return GradusMath.pow(gamma, progress.epoch() / stepSize);
    }
}
