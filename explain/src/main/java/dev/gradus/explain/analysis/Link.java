package dev.gradus.explain.analysis;

import dev.gradus.api.network.ParameterInfo;
import java.util.List;

/**
 * A layer that is a weighted sum followed by an activation; either may be missing. Or one whose inside is not known:
 * then it has no weights here, and its activation stands for all that it does.
 *
 * @param layer its name
 * @param inputs how many values it receives
 * @param units how many it gives
 * @param weightName its weight's full name; null if its units are its inputs
 * @param weight {@code [inputs][units]}, row-major
 * @param biasName its bias's full name; null for none
 * @param bias {@code [units]}
 * @param activation its activation
 * @param own the parameters of a layer whose inside is not known
 */
record Link(
        String layer,
        int inputs,
        int units,
        String weightName,
        double[] weight,
        String biasName,
        double[] bias,
        ActivationMath activation,
        List<Own> own) {

    /**
     * A parameter of a layer whose inside is not known.
     *
     * @param info its name and shape
     * @param values row-major
     */
    record Own(ParameterInfo info, double[] values) {}

    /** Returns whether the layer's inside is not known. */
    boolean isOpaque() {
        return activation.isOpaque();
    }

    /** Returns how many values its activation is applied to. */
    int preActivations() {
        return hasWeights() ? units : inputs;
    }

    boolean hasWeights() {
        return weightName != null;
    }

    /** Returns the values of a parameter by its full name; null if the layer has none of that name. */
    double[] parameter(String name) {
        if (name.equals(weightName)) {
            return weight;
        }
        if (name.equals(biasName)) {
            return bias;
        }
        return own.stream()
                .filter(parameter -> parameter.info().name().equals(name))
                .map(Own::values)
                .findFirst()
                .orElse(null);
    }

    /** Returns how many columns a parameter has. */
    int columns(String name) {
        return own.stream()
                .filter(parameter -> parameter.info().name().equals(name))
                .map(parameter -> parameter.info().columns())
                .findFirst()
                .orElse(units);
    }

    /** Returns the weight from an input to a unit. */
    double weight(int input, int unit) {
        return weight[input * units + unit];
    }

    /** Returns what the activation is applied to, for samples one after another. */
    double[] preActivation(double[] x) {
        if (!hasWeights()) {
            return x;
        }
        double[] z = new double[x.length / inputs * units];
        for (int start = 0, i = 0; start < z.length; start += units) {
            if (bias != null) {
                System.arraycopy(bias, 0, z, start, units);
            }
            for (int from = 0; from < weight.length; from += units) {
                addMultiple(x[i++], weight, from, z, start);
            }
        }
        return z;
    }

    /** Adds a multiple of the weights from an input to the units' values, which begin at some place. */
    void addWeights(double factor, int input, double[] to, int start) {
        addMultiple(factor, weight, input * units, to, start);
    }

    private void addMultiple(double factor, double[] of, int from, double[] to, int start) {
        for (int j = 0; j < units; j++) {
            to[start + j] += factor * of[from + j];
        }
    }

    /**
     * Returns the gradient with respect to the inputs, given that with respect to the pre-activation, for samples one
     * after another.
     */
    double[] backward(double[] dz) {
        if (!hasWeights()) {
            return dz;
        }
        double[] dx = new double[dz.length / units * inputs];
        for (int start = 0, i = 0; start < dz.length; start += units) {
            for (int from = 0; from < weight.length; from += units) {
                dx[i++] = product(weight, from, dz, start);
            }
        }
        return dx;
    }

    private double product(double[] a, int fromA, double[] b, int fromB) {
        double sum = 0;
        for (int j = 0; j < units; j++) {
            sum += a[fromA + j] * b[fromB + j];
        }
        return sum;
    }

    /** Returns what the layer gives, for samples one after another. */
    double[] forward(double[] x) {
        return activation.forward(preActivation(x), units);
    }
}
