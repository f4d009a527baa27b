package dev.gradus.api.network;

import java.util.Comparator;
import java.util.List;

/**
 * Analytic against numeric gradients.
 *
 * @param parameters the worst element of every parameter, in the order of the network
 * @param suspects the names of the parts whose own derivative differs from a central difference of their function;
 *     empty if all agree
 */
public record GradientCheck(List<Entry> parameters, List<String> suspects) {

    /** The largest relative error that passes. */
    public static final double TOLERANCE = 1e-6;

    /** Returns whether every gradient agrees and no part is suspect. */
    public boolean passed() {
        return suspects.isEmpty() && parameters.stream().allMatch(Entry::passed);
    }

    /** Returns the worst entry. */
    public Entry worst() {
        return parameters.stream()
                .max(Comparator.comparingDouble(Entry::relativeError))
                .orElseThrow();
    }

    /**
     * The worst element of a parameter.
     *
     * @param parameter the name of the parameter
     * @param index its element, counted from 0 in row-major order
     * @param analytic the gradient by backpropagation
     * @param numeric the gradient by central difference
     * @param relativeError |analytic − numeric| / max(|analytic|, |numeric|, floor); the floor keeps the rounding noise
     *     of a gradient that is nearly 0 from counting
     */
    public record Entry(String parameter, int index, double analytic, double numeric, double relativeError) {

        /** Returns whether the two agree within {@link #TOLERANCE}; NaN does not. */
        public boolean passed() {
            return relativeError <= TOLERANCE;
        }
    }
}
