package dev.gradus.api.training;

import java.util.Arrays;

/** What came of a training. */
public final class Fit {

    private final double[] losses;

    /** Makes one; for the engine. */
    public Fit(double[] losses) {
        this.losses = losses.clone();
    }

    /** Returns the number of epochs that ran. */
    public int epochs() {
        return losses.length;
    }

    /** Returns for every epoch the mean, over its batches, of the loss before each update. */
    public double[] losses() {
        return losses.clone();
    }

    /** Returns the loss of the last epoch; NaN if none ran. */
    public double loss() {
        return losses.length == 0 ? Double.NaN : losses[losses.length - 1];
    }

    @Override
    public String toString() {
        return "Fit[epochs=" + losses.length + ", loss=" + loss() + ", losses=" + Arrays.toString(head()) + "…]";
    }

    private double[] head() {
        int shown = 3;
        return Arrays.copyOf(losses, Math.min(shown, losses.length));
    }
}
