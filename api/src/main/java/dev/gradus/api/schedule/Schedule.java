package dev.gradus.api.schedule;

import dev.gradus.api.Component;
import java.util.Optional;

/**
 * How the learning rate changes in the course of a training: every step's is the optimizer's times a factor.
 *
 * <pre>{@code
 * public record Halving(int every) implements Schedule {
 *     public Halving() { this(10); }
 *     @Override public double factor(Progress progress) {
 *         return GradusMath.pow(0.5, progress.epoch() / every);
 *     }
 * }
 * }</pre>
 *
 * <p>The factor depends on nothing but what the progress says, so that a training that is continued gets the same
 * factors as one that never stopped. A schedule that looks at how training goes, such as one that waits for a plateau,
 * keeps what it must remember in a memory that the engine owns and saves.
 */
public interface Schedule extends Component {

    /**
     * Returns what the optimizer's learning rate is multiplied by in a step: a finite number, at least 0.
     *
     * @param progress how far training has come; only valid during the call
     */
    double factor(Progress progress);

    /** Returns the figure that {@link #afterEpoch} wants to be told, by its column in the history; by default none. */
    default Optional<String> watched() {
        return Optional.empty();
    }

    /** Returns the first values of the numbers that are kept from epoch to epoch, all finite; by default none. */
    default double[] memory() {
        return new double[0];
    }

    /**
     * Takes the watched figure of an epoch that has ended into account.
     *
     * @param figure the figure; if it is one of those that are the better the larger, its negative: less is better
     * @param memory the numbers that are kept; changed in place, and to finite numbers only
     */
    default void afterEpoch(double figure, double[] memory) {}
}
