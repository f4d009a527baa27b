package dev.gradus.core.kernel;

/** Where the sums of a product start. */
enum Start {
    ZERO,
    BIAS,
    RESULT;

    float of(float zero, float bias, float result) {
        return this == ZERO ? zero : this == BIAS ? bias : result;
    }

    double of(double zero, double bias, double result) {
        return this == ZERO ? zero : this == BIAS ? bias : result;
    }

    int of(int zero, int bias, int result) {
        return this == ZERO ? zero : this == BIAS ? bias : result;
    }

    <T> T of(T zero, T bias, T result) {
        return this == ZERO ? zero : this == BIAS ? bias : result;
    }
}
