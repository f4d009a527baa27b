package dev.gradus.optimizers.schedules;

import dev.gradus.api.Description;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;

/**
 * The same learning rate in every step: factor 1.
 */
@Description("the same learning rate in every step")
public record Constant() implements Schedule {

    @Override
    public double factor(Progress progress) {
        return 1;
    }
}
