package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;

/**
 * A compiled program, bound to arrays and scalars, ready to run over ranges of elements.
 *
 * <p>Bind once, run often: running allocates nothing. An output may be the very array and offset of an input; other
 * overlaps are not allowed. Several threads may run disjoint ranges at the same time as long as nobody binds.
 */
public abstract class Loop {

    /** Where each array starts, inputs first, then outputs; read by compiled code. */
    protected final int[] offsets;

    /** The values of the scalars; read by compiled code. */
    protected final double[] scalars;

    private final int inputs;

    /** For compiled code. */
    protected Loop(int inputs, int outputs, int scalars) {
        this.inputs = inputs;
        this.offsets = new int[inputs + outputs];
        this.scalars = new double[scalars];
    }

    /** Returns another loop of the same program, bound to nothing yet. */
    public abstract Loop fresh();

    /** Returns what the loop computes in. */
    public abstract Precision precision();

    /** Returns the name of the backend that made this loop. */
    public abstract String backend();

    /** Returns how many elements are computed at once: a run of a multiple of it leaves no rest. */
    public int lanes() {
        return 1;
    }

    /** Computes the elements {@code from ≤ i < to}, counted from the offsets of the arrays. */
    public abstract void run(int from, int to);

    /** Computes the first n elements. */
    public final void run(int n) {
        run(0, n);
    }

    /** Reads the input variable at a place of {@link Program#inputs()} from an array, starting at the offset. */
    public final Loop input(int place, float[] array, int offset) {
        bind(place, array, offset);
        return this;
    }

    /** Reads the input variable at a place of {@link Program#inputs()} from an array, starting at the offset. */
    public final Loop input(int place, double[] array, int offset) {
        bind(place, array, offset);
        return this;
    }

    /** Writes the formula at a place of {@link Program#outputs()} to an array, starting at the offset. */
    public final Loop output(int place, float[] array, int offset) {
        bind(inputs + place, array, offset);
        return this;
    }

    /** Writes the formula at a place of {@link Program#outputs()} to an array, starting at the offset. */
    public final Loop output(int place, double[] array, int offset) {
        bind(inputs + place, array, offset);
        return this;
    }

    /** Gives the scalar at a place of {@link Program#scalars()} its value for the runs that follow. */
    public final Loop scalar(int place, double value) {
        scalars[place] = value;
        return this;
    }

    void bind(int slot, float[] array, int offset) {
        throw wrongType("float[]");
    }

    void bind(int slot, double[] array, int offset) {
        throw wrongType("double[]");
    }

    private IllegalArgumentException wrongType(String got) {
        return new IllegalArgumentException("this loop computes in " + precision() + "; it cannot use a " + got);
    }
}
