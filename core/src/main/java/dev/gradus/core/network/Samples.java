package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.Encoder;
import dev.gradus.core.encoding.RowReader;
import dev.gradus.core.tensor.Matrix;
import java.util.List;

/**
 * Samples as a network computes with them: encoded, and in its precision.
 *
 * @param inputs one row per sample
 * @param targets one row per sample
 * @param weights one row per sample; null if all count the same
 */
public record Samples(Matrix inputs, Matrix targets, Matrix weights) {

    /**
     * Reads and encodes all samples once; they have been checked, and have the network's columns.
     *
     * @param weighting how much each counts; null if all count the same
     */
    static Samples of(Data data, NetworkSpec spec, Encoding encoding, Weighting weighting) {
        Matrix inputs = Matrix.allocate(spec.precision(), data.rows(), spec.features());
        Matrix targets = Matrix.allocate(spec.precision(), data.rows(), spec.outputs());
        double[] inputRow = new double[spec.inputs().size()];
        double[] targetRow = new double[spec.targets().size()];
        double[] features = new double[inputs.columns()];
        double[] outputs = new double[targets.columns()];
        for (int row = 0; row < data.rows(); row++) {
            data.readInputs(row, inputRow);
            data.readTargets(row, targetRow);
            encoding.inputs().encode(inputRow, features);
            encoding.targets().encode(targetRow, outputs);
            inputs.write(row, features);
            targets.write(row, outputs);
        }
        return new Samples(inputs, targets, weighting == null ? null : weighting.column(spec.precision()));
    }

    /** Checks what {@link #check(Data, NetworkSpec)} does, and that the loss can be computed. */
    static void check(Data data, NetworkSpec spec, Loss loss) {
        check(data, spec);
        Encoder encoder = Encoder.unmeasured(spec.targetPlans());
        List<String> names = encoder.names();
        double[] targets = new double[spec.targets().size()];
        double[] expanded = new double[encoder.width()];
        for (int row = 0; row < data.rows(); row++) {
            data.readTargets(row, targets);
            encoder.expand(targets, expanded);
            try {
                loss.checkTargets(expanded, names);
            } catch (InvalidInputException e) {
                throw new InvalidInputException("data: row " + row + ", " + e.getMessage(), e);
            }
        }
    }

    /** Checks that every value is a finite number, or missing where something can stand in for it. */
    static void check(Data data, NetworkSpec spec) {
        checkInputs(data, spec);
        checkRows("target", spec.targetPlans(), data.rows(), data::readTargets);
        for (int row = 0; row < data.rows(); row++) {
            requireWeight(data.weight(row), row);
        }
    }

    /** Checks inputs that have no targets in the same way. */
    static void checkInputs(Data data, NetworkSpec spec) {
        checkRows("input", spec.inputPlans(), data.rows(), data::readInputs);
    }

    private static void checkRows(String what, List<ColumnPlan> plans, int rows, RowReader reader) {
        double[] values = new double[plans.size()];
        for (int row = 0; row < rows; row++) {
            reader.read(row, values);
            for (int i = 0; i < values.length; i++) {
                plans.get(i).check(values[i], what, row);
            }
        }
    }

    private static void requireWeight(double weight, int row) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(
                    "data: row " + row + ", the weight is " + weight + "; every weight must be a number from 0");
        }
    }

    int rows() {
        return inputs.rows();
    }
}
