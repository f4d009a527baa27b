package dev.gradus.layers;

import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.Parameter;
import dev.gradus.layers.initializers.Constant;
import dev.gradus.layers.initializers.Zeros;
import java.util.Arrays;

/** The trained scale and shift of a normalization, for one row of doubles at a time; or none, which is 1 and 0. */
final class ScaleAndShift {

    private final Parameter scaleParameter;
    private final Parameter shiftParameter;
    private final double[] scale;
    private final double[] shift;
    private final double[] scaleGradient;
    private final double[] shiftGradient;

    ScaleAndShift(boolean trained, int columns, Binding binding) {
        scaleParameter = trained ? binding.parameter("scale", 1, columns, new Constant(1)) : null;
        shiftParameter = trained ? binding.parameter("shift", 1, columns, new Zeros()) : null;
        scale = new double[columns];
        shift = new double[columns];
        scaleGradient = new double[columns];
        shiftGradient = new double[columns];
        Arrays.fill(scale, 1);
    }

    int columns() {
        return scale.length;
    }

    /** Takes the values of the parameters for the pass that follows, and starts their gradients at 0. */
    void start() {
        if (scaleParameter != null) {
            scaleParameter.value().read(0, scale);
            shiftParameter.value().read(0, shift);
            Arrays.fill(scaleGradient, 0);
            Arrays.fill(shiftGradient, 0);
        }
    }

    /** Returns scale · normal + shift. */
    double apply(double normal, int column) {
        return scale[column] * normal + shift[column];
    }

    /** Takes dy into the gradients, and returns the gradient with respect to the normalized value. */
    double backward(double normal, double dy, int column) {
        scaleGradient[column] += dy * normal;
        shiftGradient[column] += dy;
        return scaled(dy, column);
    }

    /** Returns the gradient with respect to the normalized value. */
    double scaled(double dy, int column) {
        return dy * scale[column];
    }

    /** Adds to the gradients of the parameters. */
    void finish() {
        if (scaleParameter != null) {
            Rows.addToGradient(scaleParameter, scaleGradient);
            Rows.addToGradient(shiftParameter, shiftGradient);
        }
    }
}
