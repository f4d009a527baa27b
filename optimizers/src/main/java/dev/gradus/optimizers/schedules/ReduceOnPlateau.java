package dev.gradus.optimizers.schedules;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.schedule.Progress;
import dev.gradus.api.schedule.Schedule;
import java.util.Optional;

/**
 * The learning rate is multiplied by a factor whenever a figure has not become better for some epochs.
 *
 * <p>An epoch is better if its figure is below the best so far by more than {@code min_delta}; above it, for figures
 * such as an accuracy. After {@code patience} epochs in a row without that, the factor is applied, but the learning
 * rate never falls below {@code min_factor} times the optimizer's; then {@code cooldown} epochs are not counted.
 * Definition of Keras's {@code ReduceLROnPlateau}.
 *
 * @param monitor the figure, by its column in the history; default {@code validation_loss}
 * @param factor in (0, 1): what the learning rate is multiplied by; default 0.1
 * @param patience how many epochs to wait for something better, at least 1; default 10
 * @param minDelta how much better a figure must be, at least 0; default 10⁻⁴
 * @param cooldown how many epochs after a reduction are not counted, at least 0; default 0
 * @param minFactor in [0, 1]: where reductions end; default 0
 */
@Description("multiplied by a factor when a figure stops improving")
public record ReduceOnPlateau(
        @Description("figure to watch, a column of the history")
        String monitor,

        @Description("what the rate is multiplied by") double factor,

        @Description("epochs to wait for something better") int patience,

        @Description("how much better a figure must be") double minDelta,

        @Description("epochs after a reduction that are not counted")
        int cooldown,

        @Description("share of the rate where reductions end")
        double minFactor)
        implements Schedule {

    /** Places in the memory. */
    private static final int FACTOR = 0;

    private static final int HAS_BEST = 1;
    private static final int BEST = 2;
    private static final int WAITED = 3;
    private static final int COOLDOWN = 4;

    /** A tenth when the validation loss has not fallen for 10 epochs. */
    public ReduceOnPlateau() {
        this("validation_loss", 0.1, 10, 1e-4, 0, 0);
    }

    /** Checks the settings. */
    public ReduceOnPlateau {
        require(monitor != null, "monitor must not be null; try validation_loss");
        require(factor > 0 && factor < 1, "factor must be in (0, 1), got %s", factor);
        require(patience >= 1, "patience must be >= 1, got %s", patience);
        require(
                minDelta >= 0 && minDelta < Double.POSITIVE_INFINITY,
                "min_delta must be a number >= 0, got %s",
                minDelta);
        require(cooldown >= 0, "cooldown must be >= 0, got %s", cooldown);
        Limits.checkShare("min_factor", minFactor);
    }

    @Override
    public double factor(Progress progress) {
        return progress.memory(FACTOR);
    }

    @Override
    public Optional<String> watched() {
        return Optional.of(monitor);
    }

    @Override
    public double[] memory() {
        double[] memory = new double[COOLDOWN + 1];
        memory[FACTOR] = 1;
        return memory;
    }

    @Override
    public void afterEpoch(double figure, double[] memory) {
        if (memory[COOLDOWN] > 0) {
            memory[COOLDOWN]--;
            memory[WAITED] = 0;
        }
        // What is not a number is never better.
        if (Double.isFinite(figure) && (memory[HAS_BEST] == 0 || figure < memory[BEST] - minDelta)) {
            memory[HAS_BEST] = 1;
            memory[BEST] = figure;
            memory[WAITED] = 0;
        } else if (memory[COOLDOWN] == 0) {
            memory[WAITED]++;
            if (memory[WAITED] >= patience) {
                memory[FACTOR] = Math.max(memory[FACTOR] * factor, minFactor);
                memory[COOLDOWN] = cooldown;
                memory[WAITED] = 0;
            }
        }
    }
}
