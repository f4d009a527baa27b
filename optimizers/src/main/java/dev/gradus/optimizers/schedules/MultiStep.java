package dev.gradus.optimizers.schedules;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.math.GradusMath;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;
import java.util.List;

/**
 * A stair with steps where they are wanted: the learning rate is multiplied by γ at each milestone.
 *
 * <p>factor = γ to the number of milestones ≤ epoch. Definition of PyTorch's {@code MultiStepLR}.
 *
 * @param milestones the epochs, counted from 0, that begin with a smaller learning rate; at least one, ascending
 * @param gamma γ, greater than 0; default 0.1
 */
@Description("multiplied by gamma at each milestone")
public record MultiStep(
        @Required @Description("epochs that begin with a new rate")
        List<Integer> milestones,

        @Description("factor from stair to stair") double gamma)
        implements Schedule {

    /** A tenth from epoch 10 on; for the service loader. */
    public MultiStep() {
        this(List.of(10), 0.1);
    }

    /** Checks the settings. */
    public MultiStep {
        milestones = List.copyOf(milestones);
        require(!milestones.isEmpty(), "milestones must not be empty; say the epochs, such as [30, 60]");
        for (int i = 0; i < milestones.size(); i++) {
            require(
                    milestones.get(i) > (i == 0 ? 0 : milestones.get(i - 1)),
                    "milestones must be epochs > 0, ascending, got %s",
                    milestones);
        }
        Limits.checkPositive("gamma", gamma);
    }

    @Override
    public double factor(Progress progress) {
        int passed = 0;
        while (passed < milestones.size() && milestones.get(passed) <= progress.epoch()) {
            passed++;
        }
        return GradusMath.pow(gamma, passed);
    }
}
