package dev.gradus.core.network;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.activation.Activations;
import dev.gradus.core.activation.RunningActivation;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.tensor.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Checks the derivative of each activation and of the loss alone, at the values that a network feeds them. */
final class PartChecker {

    /** Rows looked at; a wrong derivative shows in a few. */
    private static final int ROWS = 16;

    private static final double FLOOR = 1e-4;

    private final CoreNetwork network;
    private final Loss loss;

    PartChecker(CoreNetwork network, Loss loss) {
        this.network = network;
        this.loss = loss;
    }

    /** Returns, such as {@code activation 'acme:swish' in dense_1}, every part whose derivative is off. */
    List<String> suspects(Samples samples) {
        Workspace workspace = network.workspace(Workspace.Purpose.TRACE);
        Matrix x = Matrix.allocate(Precision.FLOAT64, 0, samples.inputs().columns());
        Matrix t = Matrix.allocate(Precision.FLOAT64, 0, samples.targets().columns());
        int rows = Math.min(ROWS, samples.rows());
        x.view(samples.inputs(), 0, rows);
        t.view(samples.targets(), 0, rows);
        Matrix outputs = workspace.forward(x, Phase.INFERENCE);
        Set<String> suspects = new LinkedHashSet<>();
        for (Workspace.Watched watched : workspace.watched()) {
            Tensor input = watched.runner().input();
            if (watched.activation() != null && input != null && !agrees(watched.activation(), (Matrix) input)) {
                suspects.add("activation '" + watched.activation().name() + "' in " + watched.layer());
            }
        }
        if (!lossAgrees(outputs, t)) {
            suspects.add("loss '" + loss.name() + "'");
        }
        return new ArrayList<>(suspects);
    }

    /** Compares, for weights 1, 2, … on the outputs of a row, the gradient with respect to each of its inputs. */
    private boolean agrees(Activation activation, Matrix traced) {
        int columns = traced.columns();
        RunningActivation runner =
                Activations.bind(activation, columns, network.services().compute(), Precision.FLOAT64);
        Matrix x = row(columns);
        Matrix y = row(columns);
        Matrix dy = row(columns);
        Matrix dx = row(columns);
        for (int r = 0; r < traced.rows(); r++) {
            x.copyRow(0, traced, r);
            weigh(dy);
            runner.forward(x, y);
            runner.backward(x, y, dy, dx);
            weigh(dy);
            if (!rowAgrees(x, dx, () -> {
                runner.forward(x, y);
                return dot(dy, y);
            })) {
                return false;
            }
        }
        return true;
    }

    private boolean lossAgrees(Matrix outputs, Matrix targets) {
        int columns = outputs.columns();
        RunningLoss running = RunningLoss.bind(loss, columns, network.services().compute(), Precision.FLOAT64);
        Matrix p = row(columns);
        Matrix o = row(columns);
        Matrix gradient = row(columns);
        double factor = running.factor(1, columns);
        for (int r = 0; r < outputs.rows(); r++) {
            p.copyRow(0, outputs, r);
            o.copyRow(0, targets, r);
            running.backward(p, o, gradient);
            if (!rowAgrees(p, gradient, () -> factor * running.sum(p, o))) {
                return false;
            }
        }
        return true;
    }

    /** A value that depends on a row of inputs. */
    private interface Value {
        double get();
    }

    private static boolean rowAgrees(Matrix x, Matrix analytic, Value value) {
        double floor = 0;
        for (int j = 0; j < x.columns(); j++) {
            floor = Math.max(floor, FLOOR * Math.abs(analytic.get(0, j)));
        }
        for (int j = 0; j < x.columns(); j++) {
            int column = j;
            double start = x.get(0, j);
            NumericDerivative numeric = new NumericDerivative(changed -> {
                x.set(0, column, changed);
                return value.get();
            });
            double error = numeric.compare(start, analytic.get(0, j), floor).relativeError();
            x.set(0, j, start);
            if (!(error <= GradientCheck.TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    private static Matrix row(int columns) {
        return Matrix.allocate(Precision.FLOAT64, 1, columns);
    }

    private static void weigh(Matrix row) {
        for (int j = 0; j < row.columns(); j++) {
            row.set(0, j, j + 1);
        }
    }

    private static double dot(Matrix a, Matrix b) {
        double sum = 0;
        for (int j = 0; j < a.columns(); j++) {
            sum += a.get(0, j) * b.get(0, j);
        }
        return sum;
    }
}
