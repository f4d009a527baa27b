package dev.gradus.simd.math;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;

/** The bit of the sign. */
final class SignFloatVector {
    private static final int SIGN = Integer.MIN_VALUE;

    private SignFloatVector() {}

    /** {@code size} with the sign of {@code x}. */
    static FloatVector copySign(FloatVector size, FloatVector x) {
        IntVector sign = x.reinterpretAsInts().and(SIGN);
        return size.reinterpretAsInts().and(~SIGN).or(sign).reinterpretAsFloats();
    }
}
