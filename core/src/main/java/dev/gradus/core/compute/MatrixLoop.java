package dev.gradus.core.compute;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.formula.Program;
import dev.gradus.core.parallel.ParallelBody;
import dev.gradus.core.parallel.WorkerPool;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.tensor.Vector;

/** A loop whose arrays are matrices or vectors, spread over threads if it is long. */
public final class MatrixLoop implements ParallelBody {

    /** Fewer elements than this are done by one thread: handing work over costs microseconds. */
    private static final int LEAST_PARALLEL = 1 << 15;

    private final Loop loop;
    private final WorkerPool pool;
    private int from;
    private int to;
    private int parts;

    /** Compiles a program. */
    public MatrixLoop(Compute compute, Program program, Precision precision) {
        this.loop = compute.formulas().loop(program, precision);
        this.pool = compute.pool();
    }

    /** Reads an input from a matrix. */
    public MatrixLoop input(int place, Matrix m) {
        if (m.floats() != null) {
            loop.input(place, m.floats(), m.offset());
        } else {
            loop.input(place, m.doubles(), m.offset());
        }
        return this;
    }

    /** Reads an input from a vector. */
    public MatrixLoop input(int place, Vector v) {
        if (v.floats() != null) {
            loop.input(place, v.floats(), 0);
        } else {
            loop.input(place, v.doubles(), 0);
        }
        return this;
    }

    /** Writes an output to a matrix. */
    public MatrixLoop output(int place, Matrix m) {
        if (m.floats() != null) {
            loop.output(place, m.floats(), m.offset());
        } else {
            loop.output(place, m.doubles(), m.offset());
        }
        return this;
    }

    /** Writes an output to a vector. */
    public MatrixLoop output(int place, Vector v) {
        if (v.floats() != null) {
            loop.output(place, v.floats(), 0);
        } else {
            loop.output(place, v.doubles(), 0);
        }
        return this;
    }

    /** Gives a scalar its value. */
    public MatrixLoop scalar(int place, double value) {
        loop.scalar(place, value);
        return this;
    }

    /** Computes the elements {@code from ≤ i < to}. */
    public void run(int from, int to) {
        if (to - from < LEAST_PARALLEL || pool.threads() == 1) {
            loop.run(from, to);
            return;
        }
        this.from = from;
        this.to = to;
        this.parts = pool.threads();
        pool.run(parts, this);
    }

    @Override
    public void run(int part) {
        long length = to - from;
        loop.run(from + (int) (length * part / parts), from + (int) (length * (part + 1) / parts));
    }
}
