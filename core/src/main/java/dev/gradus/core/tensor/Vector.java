package dev.gradus.core.tensor;

import dev.gradus.api.tensor.Precision;
import java.util.Arrays;

/** A flat array of floats or doubles: all parameters of a network, or all gradients, or one optimizer slot. */
public final class Vector {

    private final float[] floats;
    private final double[] doubles;

    /** Makes a vector of zeros. */
    public Vector(Precision precision, int size) {
        floats = precision == Precision.FLOAT32 ? new float[size] : null;
        doubles = precision == Precision.FLOAT64 ? new double[size] : null;
    }

    /** Returns the element type. */
    public Precision precision() {
        return floats != null ? Precision.FLOAT32 : Precision.FLOAT64;
    }

    /** Returns the array if the precision is float32, else null. */
    public float[] floats() {
        return floats;
    }

    /** Returns the array if the precision is float64, else null. */
    public double[] doubles() {
        return doubles;
    }

    /** Returns the number of elements. */
    public int size() {
        return floats != null ? floats.length : doubles.length;
    }

    /** Returns one element. */
    public double get(int index) {
        return floats != null ? floats[index] : doubles[index];
    }

    /** Sets one element, rounded to the element type. */
    public void set(int index, double value) {
        if (floats != null) {
            floats[index] = (float) value;
        } else {
            doubles[index] = value;
        }
    }

    /** Sets neighbouring elements, rounded to the element type. */
    public void set(int from, double[] newValues) {
        for (int i = 0; i < newValues.length; i++) {
            set(from + i, newValues[i]);
        }
    }

    /** Takes over all elements of another vector of the same precision and size. */
    public void copyFrom(Vector other) {
        if (floats != null) {
            System.arraycopy(other.floats, 0, floats, 0, floats.length);
        } else {
            System.arraycopy(other.doubles, 0, doubles, 0, doubles.length);
        }
    }

    /** Takes over all elements of another vector of the same size, rounded to the element type. */
    public void convertFrom(Vector other) {
        for (int i = 0; i < size(); i++) {
            set(i, other.get(i));
        }
    }

    /** Returns whether all elements are those of another vector of the same precision, to the bit. */
    public boolean hasSameBits(Vector other) {
        return floats != null ? Arrays.equals(floats, other.floats) : Arrays.equals(doubles, other.doubles);
    }

    /** Returns elements as doubles, which holds their values exactly. */
    public double[] toArray(int from, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = get(from + i);
        }
        return values;
    }
}
