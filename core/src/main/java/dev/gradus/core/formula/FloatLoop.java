package dev.gradus.core.formula;

import dev.gradus.api.tensor.Precision;

/** A loop over arrays of {@code float}. */
public abstract class FloatLoop extends Loop {

    /** The arrays, inputs first, then outputs; read by compiled code. */
    protected final float[][] arrays;

    /** For compiled code. */
    protected FloatLoop(int inputs, int outputs, int scalars) {
        super(inputs, outputs, scalars);
        this.arrays = new float[inputs + outputs][];
    }

    @Override
    public final Precision precision() {
        return Precision.FLOAT32;
    }

    @Override
    final void bind(int slot, float[] array, int offset) {
        arrays[slot] = array;
        offsets[slot] = offset;
    }
}
