package dev.gradus.core.formula;

/** Operations on one element that bytecode has no instruction for; called by compiled code. */
public final class Elements {

    private Elements() {}

    /** Returns {@code then} where left &gt; right, else {@code otherwise}. */
    public static float whereGreater(float left, float right, float then, float otherwise) {
        return blend(left > right ? -1 : 0, then, otherwise);
    }

    /** Returns {@code then} where left ≥ right, else {@code otherwise}. */
    public static float whereAtLeast(float left, float right, float then, float otherwise) {
        return blend(left >= right ? -1 : 0, then, otherwise);
    }

    /** Returns {@code then} where left &gt; right, else {@code otherwise}. */
    public static double whereGreater(double left, double right, double then, double otherwise) {
        return blend(left > right ? -1 : 0, then, otherwise);
    }

    /** Returns {@code then} where left ≥ right, else {@code otherwise}. */
    public static double whereAtLeast(double left, double right, double then, double otherwise) {
        return blend(left >= right ? -1 : 0, then, otherwise);
    }

    /** Bits instead of a branch: on data of mixed sign a branch is mispredicted every other time. */
    private static float blend(int mask, float then, float otherwise) {
        int other = Float.floatToRawIntBits(otherwise);
        return Float.intBitsToFloat(other ^ ((other ^ Float.floatToRawIntBits(then)) & mask));
    }

    private static double blend(long mask, double then, double otherwise) {
        long other = Double.doubleToRawLongBits(otherwise);
        return Double.longBitsToDouble(other ^ ((other ^ Double.doubleToRawLongBits(then)) & mask));
    }
}
