package dev.gradus.simd.math;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;

/** The bit of the sign. */
final class SignDoubleVector {
    private static final long SIGN = Long.MIN_VALUE;

    private SignDoubleVector() {}

    /** {@code size} with the sign of {@code x}. */
    static DoubleVector copySign(DoubleVector size, DoubleVector x) {
        LongVector sign = x.reinterpretAsLongs().and(SIGN);
        return size.reinterpretAsLongs().and(~SIGN).or(sign).reinterpretAsDoubles();
    }
}
