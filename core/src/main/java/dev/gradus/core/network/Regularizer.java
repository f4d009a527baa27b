package dev.gradus.core.network;

import static dev.gradus.api.formula.Formulas.sign;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.training.Regularization;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.compute.MatrixLoop;
import dev.gradus.core.formula.Program;
import dev.gradus.core.tensor.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs the penalties and limits of a training over the parameters that they are for. */
final class Regularizer {

    private static final Variable WEIGHT = new Variable("w");
    private static final Variable GRADIENT = new Variable("g");

    private final Vector weights;
    private final List<Part> parts = new ArrayList<>();
    private final boolean penalizes;

    /** A rule and one parameter that it is for; loop is null without a penalty, lengths are null without a limit. */
    private record Part(Regularization rule, int from, int to, int columns, MatrixLoop loop, double[] lengths) {}

    /**
     * Finds the parameters; those that are not trained are left out.
     *
     * @throws dev.gradus.api.error.InvalidInputException if a name or glob means no parameter
     */
    Regularizer(List<Regularization> rules, ParameterStore store, TrainedRanges trained, Compute compute) {
        this.weights = store.values();
        for (Regularization rule : rules) {
            MatrixLoop loop = rule.l1() > 0 || rule.l2() > 0 ? loop(rule, store, compute) : null;
            for (ParameterInfo info :
                    ParameterGlobs.select(rule.parameters(), "training.regularization.parameters", store)) {
                int from = store.offset(info.name());
                if (trained.contains(from)) {
                    double[] lengths = rule.maxNorm() < Double.POSITIVE_INFINITY ? new double[info.columns()] : null;
                    parts.add(new Part(rule, from, from + info.size(), info.columns(), loop, lengths));
                }
            }
        }
        this.penalizes = parts.stream().anyMatch(part -> part.loop != null);
    }

    private static MatrixLoop loop(Regularization rule, ParameterStore store, Compute compute) {
        Expr gradient = GRADIENT;
        if (rule.l1() > 0) {
            gradient = gradient.plus(sign(WEIGHT).times(rule.l1()));
        }
        if (rule.l2() > 0) {
            gradient = gradient.plus(WEIGHT.times(2 * rule.l2()));
        }
        return new MatrixLoop(
                        compute,
                        Program.reading(WEIGHT, GRADIENT).writing(gradient),
                        store.values().precision())
                .input(0, store.values())
                .input(1, store.gradients())
                .output(0, store.gradients());
    }

    /** Returns the factor of the square of each trained parameter; 0 for one without such a penalty. */
    double[] squareFactors(TrainedRanges trained) {
        double[] all = new double[weights.size()];
        for (Part part : parts) {
            for (int i = part.from; i < part.to; i++) {
                all[i] += part.rule.l2();
            }
        }
        return trained.ranges().stream()
                .flatMapToDouble(range -> Arrays.stream(all, range.from(), range.to()))
                .toArray();
    }

    /** Returns whether there is anything to do. */
    boolean isNeeded() {
        return !parts.isEmpty();
    }

    /** Returns whether there is a penalty. */
    boolean penalizes() {
        return penalizes;
    }

    /** Adds the gradient of the penalties to that of the loss. */
    void addGradients() {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.loop != null) {
                part.loop.run(part.from, part.to);
            }
        }
    }

    /** Returns the penalties for the parameters as they are. */
    double penalty() {
        double sum = 0;
        for (Part part : parts) {
            for (int i = part.from; i < part.to && part.loop != null; i++) {
                double weight = weights.get(i);
                sum += part.rule.l1() * Math.abs(weight) + part.rule.l2() * weight * weight;
            }
        }
        return sum;
    }

    /** Scales down the weights of every unit that are longer than allowed. */
    void limit() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).lengths != null) {
                limit(parts.get(i));
            }
        }
    }

    private void limit(Part part) {
        double[] factors = part.lengths;
        Arrays.fill(factors, 0);
        for (int row = part.from; row < part.to; row += part.columns) {
            for (int unit = 0; unit < part.columns; unit++) {
                double weight = weights.get(row + unit);
                factors[unit] += weight * weight;
            }
        }
        boolean tooLong = false;
        for (int unit = 0; unit < part.columns; unit++) {
            double length = Math.sqrt(factors[unit]);
            factors[unit] = length > part.rule.maxNorm() ? part.rule.maxNorm() / length : 1;
            tooLong |= factors[unit] < 1;
        }
        for (int row = part.from; row < part.to && tooLong; row += part.columns) {
            for (int unit = 0; unit < part.columns; unit++) {
                weights.set(row + unit, weights.get(row + unit) * factors[unit]);
            }
        }
    }
}
