package dev.gradus.simd.matrix;

import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * How wide vectors are: one species per element type in a JVM, as a second one would make every vector call slow, and
 * constants, as the compiler turns vector calls into instructions only where it knows the species.
 */
public final class Lanes {

    /** System property with the number of bits in a vector: 64, 128, 256 or 512. Results do not depend on it. */
    static final String BITS_PROPERTY = "gradus.simd.bits";

    /** Vectors of floats. */
    public static final VectorSpecies<Float> FLOATS;

    /** Vectors of doubles. */
    public static final VectorSpecies<Double> DOUBLES;

    static {
        Integer bits = Integer.getInteger(BITS_PROPERTY);
        VectorShape shape = bits == null ? VectorShape.preferredShape() : VectorShape.forBitSize(bits);
        FLOATS = shape.withLanes(float.class);
        DOUBLES = shape.withLanes(double.class);
    }

    /** Whether there are registers for more than sixteen vectors: with those of 512 bits came 32 of them. */
    static final boolean HAS_MANY_REGISTERS = FLOATS.vectorBitSize() == VectorShape.S_512_BIT.vectorBitSize();

    /** Multiply-adds below which one thread does it all: some ten microseconds, as for the plain kernels. */
    static final long SERIAL_WORK = 2_000_000;

    private Lanes() {}

    /** Whether the processor has vectors of more than one double, or the JDK would only emulate them. */
    static boolean areThere() {
        return VectorShape.preferredShape().vectorBitSize() > Double.SIZE;
    }

    static int bits() {
        return FLOATS.vectorBitSize();
    }
}
