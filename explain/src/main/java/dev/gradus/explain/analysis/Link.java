package dev.gradus.explain.analysis;

/**
 * A layer that is a weighted sum followed by an activation; either may be missing.
 *
 * @param layer its name
 * @param inputs how many values it receives
 * @param units how many it gives
 * @param weightName its weight's full name; null if its units are its inputs
 * @param weight {@code [inputs][units]}, row-major
 * @param biasName its bias's full name; null for none
 * @param bias {@code [units]}
 * @param activation its activation
 */
record Link(
        String layer,
        int inputs,
        int units,
        String weightName,
        double[] weight,
        String biasName,
        double[] bias,
        ActivationMath activation) {

    boolean hasWeights() {
        return weightName != null;
    }

    /** Returns the weight from an input to a unit. */
    double weight(int input, int unit) {
        return weight[input * units + unit];
    }

    /** Returns what the activation is applied to. */
    double[] preActivation(double[] x) {
        if (!hasWeights()) {
            return x;
        }
        double[] z = bias == null ? new double[units] : bias.clone();
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < units; j++) {
                z[j] += x[i] * weight[i * units + j];
            }
        }
        return z;
    }

    /** Returns the gradient with respect to the inputs, given that with respect to the pre-activation. */
    double[] backward(double[] dz) {
        if (!hasWeights()) {
            return dz;
        }
        double[] dx = new double[inputs];
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < units; j++) {
                dx[i] += weight[i * units + j] * dz[j];
            }
        }
        return dx;
    }
}
