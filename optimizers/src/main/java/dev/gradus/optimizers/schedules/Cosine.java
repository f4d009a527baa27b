package dev.gradus.optimizers.schedules;

import dev.gradus.api.Description;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;

/**
 * Half a wave of the cosine from the learning rate down to its end, step by step.
 *
 * <p>factor = e + (1 − e) · (1 + cos(π · t / T)) / 2 in step t, and e after T steps. See Loshchilov and Hutter, SGDR
 * (2017); PyTorch's {@code CosineAnnealingLR} and Keras's {@code CosineDecay}.
 *
 * @param endFactor e, in [0, 1]: the factor at the end; default 0
 * @param epochs T in epochs; 0, the default, for the whole training
 */
@Description("half a cosine from the learning rate down to its end")
public record Cosine(
        @Description("factor at the end") double endFactor,

        @Description("length in epochs; 0 for the whole training")
        int epochs)
        implements Schedule {

    /** Down to 0 over the whole training. */
    public Cosine() {
        this(0, 0);
    }

    /** Checks the settings. */
    public Cosine {
        Limits.checkShare("end_factor", endFactor);
        Limits.checkEpochs(epochs);
    }

    @Override
    public double factor(Progress progress) {
        return Curves.cosine(1, endFactor, Curves.share(progress, epochs));
    }
}
