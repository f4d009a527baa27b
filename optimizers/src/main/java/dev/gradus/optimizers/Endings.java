package dev.gradus.optimizers;

/** Why a minimization is over, in words. */
final class Endings {

    private Endings() {}

    /** Returns why a gradient is the end; empty if it is not. */
    static String ofGradient(double[] gradient, double tolerance) {
        double largest = Vectors.largest(gradient);
        if (!Double.isFinite(largest)) {
            return "the gradient is not a finite number";
        }
        return largest <= tolerance ? "the gradient is 0 to within gradient_tolerance" : "";
    }
}
