package dev.gradus.api.tuning;

import dev.gradus.api.Check;

/**
 * How to cross-validate: the samples are cut into folds of nearly equal size, and each fold is predicted by a network
 * that was trained on all others.
 *
 * <p>The seed of the network alone decides which sample is in which fold. Everything that is measured, such as scaling,
 * is measured anew on what each network is trained on. A repetition does all of it again with the next seed.
 *
 * <pre>{@code Folds.of(10).repeats(3)}</pre>
 *
 * @param count how many folds, at least 2
 * @param repeats how often all of it is done, at least 1
 * @param stratified whether every fold gets its share of each class; null for where targets are classes
 */
public record Folds(int count, int repeats, Boolean stratified) {

    /** Checks the values. */
    public Folds {
        Check.require(count >= 2, "folds must be >= 2, got %s", count);
        Check.require(repeats >= 1, "repeats must be >= 1, got %s", repeats);
    }

    /** Returns so many folds, with their share of each class where targets are classes. */
    public static Folds of(int count) {
        return new Folds(count, 1, null);
    }

    /** Returns the same, done so often, each time with the next seed. */
    public Folds repeats(int times) {
        return new Folds(count, times, stratified);
    }

    /** Returns the same, where every fold gets its share of each class, or does not. */
    public Folds stratified(boolean shares) {
        return new Folds(count, repeats, shares);
    }
}
