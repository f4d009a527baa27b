package dev.gradus.simd.formula;

/** What every loop over vectors can do beside running. */
interface TwoWays {

    /** Computes the elements {@code from ≤ i < to}, as many as whole vectors have, by vectors. */
    void vectors(int from, int to);

    /** Computes the elements {@code from ≤ i < to} one by one. */
    void rest(int from, int to);
}
