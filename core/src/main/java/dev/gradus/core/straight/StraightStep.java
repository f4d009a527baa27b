package dev.gradus.core.straight;

import dev.gradus.core.formula.Loop;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.Vector;

/**
 * A whole step of training as one method: forward, loss, backward, update. Extended by generated code; for one thread
 * at a time.
 */
public abstract class StraightStep {

    /** What computes the elementary functions; read by generated code. */
    protected final Loop[] loops;

    /** What the loops read and write; read by generated code. */
    protected final Vector[] scratch;

    /** For generated code. */
    protected StraightStep(Loop[] loops, Vector[] scratch) {
        this.loops = loops;
        this.scratch = scratch;
    }

    /**
     * Takes a step, unless the loss is not finite: then nothing has changed.
     *
     * @param inputs the batch, of as many rows as this was made for
     * @param targets one row for each
     * @param state the parameters, then the slots of the optimizer
     * @param learningRate of this step
     * @param number of this step, from 1
     * @return the loss before the step
     */
    public abstract double run(Matrix inputs, Matrix targets, Vector[] state, double learningRate, double number);
}
