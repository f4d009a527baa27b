package dev.gradus.optimizers.schedules;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;
import java.util.Optional;

/**
 * A linear warm-up, step by step, in front of another schedule.
 *
 * <p>factor = s + (1 − s) · t / n in step t &lt; n, times the first factor of the other schedule, which begins after n
 * steps: its steps and epochs are counted from there, and what is left is its whole training. See Goyal et al.,
 * Accurate, Large Minibatch SGD (2017).
 *
 * @param epochs n in epochs, at least 0; half an epoch is 0.5; default 1
 * @param steps n in steps, if greater than 0; default 0
 * @param startFactor s, in [0, 1]: the factor of the first step; default 0.1
 * @param then the schedule after it; default {@link Constant}
 */
@Description("a linear warm-up in front of another schedule")
public record Warmup(
        @Description("length in epochs, such as 0.5") double epochs,

        @Description("length in steps instead; 0 for as many epochs")
        int steps,

        @Description("factor of the first step") double startFactor,
        @Description("schedule after it") Schedule then)
        implements Schedule {

    /** An epoch of warm-up, then the learning rate of the optimizer. */
    public Warmup() {
        this(1, 0, 0.1, new Constant());
    }

    /** Checks the settings. */
    public Warmup {
        require(epochs >= 0 && epochs < Double.POSITIVE_INFINITY, "epochs must be a number >= 0, got %s", epochs);
        require(steps >= 0, "steps must be >= 0, got %s", steps);
        Limits.checkShare("start_factor", startFactor);
        require(then != null, "then must not be null; try constant");
    }

    @Override
    public double factor(Progress progress) {
        long length = steps > 0 ? steps : (long) Math.rint(epochs * progress.stepsPerEpoch());
        long step = progress.step();
        double share = step < length ? startFactor + (1 - startFactor) * step / length : 1;
        return share * then.factor(progress.from(length));
    }

    @Override
    public Optional<String> watched() {
        return then.watched();
    }

    @Override
    public double[] memory() {
        return then.memory();
    }

    @Override
    public void afterEpoch(double figure, double[] memory) {
        then.afterEpoch(figure, memory);
    }
}
