package dev.gradus.layers;

import dev.gradus.api.layer.Parameter;
import dev.gradus.api.tensor.Tensor;

/** Parameters of one row, which stand for every row of a batch. */
final class Rows {

    private Rows() {}

    /** Reads a parameter of one row; one that is a single value is repeated. */
    static void readParameter(Parameter parameter, double[] into) {
        Tensor value = parameter.value();
        value.read(0, into);
        for (int j = value.columns(); j < into.length; j++) {
            into[j] = into[0];
        }
    }

    /** Adds to the gradient of a parameter of one row; one that is a single value gets the sum, in order. */
    static void addToGradient(Parameter parameter, double[] gradients) {
        Tensor gradient = parameter.gradient();
        if (gradient.columns() < gradients.length) {
            double sum = 0;
            for (double g : gradients) {
                sum += g;
            }
            gradient.set(0, 0, gradient.get(0, 0) + sum);
            return;
        }
        for (int j = 0; j < gradients.length; j++) {
            gradient.set(0, j, gradient.get(0, j) + gradients[j]);
        }
    }
}
