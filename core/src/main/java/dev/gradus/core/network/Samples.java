package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.core.tensor.Matrix;
import java.util.List;

/**
 * Samples as a network computes with them: scaled, and in its precision.
 *
 * @param inputs one row per sample
 * @param targets one row per sample
 */
public record Samples(Matrix inputs, Matrix targets) {

    /** Reads and scales all samples once; they have been checked. */
    static Samples of(Data data, NetworkSpec spec, Scaling scaling) {
        Matrix inputs =
                Matrix.allocate(spec.precision(), data.rows(), spec.inputs().size());
        Matrix targets =
                Matrix.allocate(spec.precision(), data.rows(), spec.targets().size());
        double[] inputRow = new double[inputs.columns()];
        double[] targetRow = new double[targets.columns()];
        for (int row = 0; row < data.rows(); row++) {
            data.readInputs(row, inputRow);
            data.readTargets(row, targetRow);
            scaling.inputs().scale(inputRow);
            scaling.targets().scale(targetRow);
            inputs.write(row, inputRow);
            targets.write(row, targetRow);
        }
        return new Samples(inputs, targets);
    }

    /** Checks what {@link #check(Data, NetworkSpec)} does, and that the loss can be computed. */
    static void check(Data data, NetworkSpec spec, Loss loss) {
        check(data, spec);
        double[] targets = new double[data.targets().size()];
        for (int row = 0; row < data.rows(); row++) {
            data.readTargets(row, targets);
            try {
                loss.checkTargets(targets, spec.targets());
            } catch (InvalidInputException e) {
                throw new InvalidInputException("data: row " + row + ", " + e.getMessage(), e);
            }
        }
    }

    /** Checks sizes, and that every value is a finite number. */
    static void check(Data data, NetworkSpec spec) {
        checkInputs(data, spec);
        Check.require(
                data.targets().size() == spec.targets().size(),
                "data: %s targets %s, but the network has %s outputs; give one target for each output",
                data.targets().size(),
                data.targets(),
                spec.targets().size());
        double[] inputs = new double[data.inputs().size()];
        double[] targets = new double[data.targets().size()];
        for (int row = 0; row < data.rows(); row++) {
            data.readInputs(row, inputs);
            requireFinite(inputs, row, "input", data.inputs());
            data.readTargets(row, targets);
            requireFinite(targets, row, "target", data.targets());
        }
    }

    static void checkInputs(Data data, NetworkSpec spec) {
        Check.require(data.rows() > 0, "data: no samples; give at least one row");
        Check.require(
                data.inputs().size() == spec.inputs().size(),
                "data: %s inputs %s, but the network has %s: %s",
                data.inputs().size(),
                data.inputs(),
                spec.inputs().size(),
                spec.inputs());
    }

    private static void requireFinite(double[] values, int row, String what, List<String> names) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new InvalidInputException("data: row " + row + ", " + what + " '" + names.get(i) + "' is "
                        + values[i] + "; every value must be a finite number");
            }
        }
    }

    int rows() {
        return inputs.rows();
    }
}
