package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;

/** A loop over arrays of {@code double}. */
public abstract class DoubleLoop extends Loop {

    /** The arrays, inputs first, then outputs; read by compiled code. */
    protected final double[][] arrays;

    /** For compiled code. */
    protected DoubleLoop(int inputs, int outputs, int scalars) {
        super(inputs, outputs, scalars);
        this.arrays = new double[inputs + outputs][];
    }

    @Override
    public final Precision precision() {
        return Precision.FLOAT64;
    }

    @Override
    final void bind(int slot, double[] array, int offset) {
        arrays[slot] = array;
        offsets[slot] = offset;
    }
}
