package dev.gradus.api.training;

import dev.gradus.api.Check;

/**
 * What ends a training before all its epochs have run; looked at after each epoch.
 *
 * @param loss ends it when the epoch's training loss is this or less; negative infinity for never
 * @param change ends it when the training loss differs by less than this from that of the epoch before; 0 for never
 * @param seconds ends it when so much time has passed; infinity for never. The only setting by which the same run may
 *     come out differently on another machine.
 */
public record StopConditions(double loss, double change, double seconds) {

    /** No conditions. */
    public static final StopConditions NONE = new StopConditions(Double.NEGATIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

    /** Checks the values. */
    public StopConditions {
        Check.require(!Double.isNaN(loss), "training.stop.loss must be a number, got %s", loss);
        Check.require(change >= 0, "training.stop.change must be >= 0, got %s", change);
        Check.require(seconds > 0, "training.stop.seconds must be > 0, got %s", seconds);
    }

    /** Returns the same with another loss to reach. */
    public StopConditions atLoss(double enough) {
        return new StopConditions(enough, change, seconds);
    }

    /** Returns the same with another change that is too small to go on. */
    public StopConditions atChange(double small) {
        return new StopConditions(loss, small, seconds);
    }

    /** Returns the same with another time. */
    public StopConditions afterSeconds(double time) {
        return new StopConditions(loss, change, time);
    }
}
