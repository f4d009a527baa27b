package dev.gradus.core.network;

import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;

import dev.gradus.api.formula.Variable;
import dev.gradus.api.training.Training;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.compute.MatrixLoop;
import dev.gradus.core.compute.SquareSum;
import dev.gradus.core.formula.Program;
import dev.gradus.core.optimizer.Range;
import dev.gradus.core.tensor.Vector;
import java.util.List;

/** Makes gradients that are too large smaller: first each number by itself, then all of them together. */
final class Clipping {

    private static final Variable GRADIENT = new Variable("g");
    private static final Variable LIMIT = new Variable("limit");
    private static final Variable FACTOR = new Variable("factor");

    private final List<Range> ranges;
    private final double largestNorm;
    private final MatrixLoop limit;
    private final MatrixLoop scale;
    private final SquareSum squares;

    /**
     * Prepares what a training asks for.
     *
     * @param ranges the parameters that are trained; the gradients of others do not count
     */
    Clipping(Training plan, Vector gradients, List<Range> ranges, Compute compute) {
        this.ranges = ranges;
        this.largestNorm = plan.clipNorm();
        this.limit = plan.clipValue() == Double.POSITIVE_INFINITY
                ? null
                : loop(
                                Program.reading(GRADIENT)
                                        .given(LIMIT)
                                        .writing(max(min(GRADIENT, LIMIT), LIMIT.negated())),
                                gradients,
                                compute)
                        .scalar(0, plan.clipValue());
        boolean scaled = largestNorm < Double.POSITIVE_INFINITY;
        this.scale = scaled
                ? loop(Program.reading(GRADIENT).given(FACTOR).writing(GRADIENT.times(FACTOR)), gradients, compute)
                : null;
        this.squares = scaled ? new SquareSum(compute, gradients) : null;
    }

    private static MatrixLoop loop(Program program, Vector gradients, Compute compute) {
        return new MatrixLoop(compute, program, gradients.precision())
                .input(0, gradients)
                .output(0, gradients);
    }

    /** Returns whether there is anything to do. */
    boolean isNeeded() {
        return limit != null || scale != null;
    }

    /** Changes the gradients of a step. */
    void apply() {
        if (limit != null) {
            run(limit);
        }
        if (scale != null) {
            double norm = norm();
            if (norm > largestNorm) {
                scale.scalar(0, largestNorm / norm);
                run(scale);
            }
        }
    }

    private double norm() {
        double sum = 0;
        for (int i = 0; i < ranges.size(); i++) {
            sum += squares.of(ranges.get(i).from(), ranges.get(i).to());
        }
        return Math.sqrt(sum);
    }

    private void run(MatrixLoop loop) {
        for (int i = 0; i < ranges.size(); i++) {
            loop.run(ranges.get(i).from(), ranges.get(i).to());
        }
    }
}
