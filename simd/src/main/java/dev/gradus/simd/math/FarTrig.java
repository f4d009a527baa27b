package dev.gradus.simd.math;

import dev.gradus.api.math.GradusMath;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;

/** Sine and cosine where one of the lanes is so large that its reduction cannot be done lane by lane. */
public final class FarTrig {
    private FarTrig() {}

    /** The sine, lane after lane. */
    public static DoubleVector sin(DoubleVector x) {
        double[] lanes = x.toArray();
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = GradusMath.sin(lanes[i]);
        }
        return DoubleVector.fromArray(x.species(), lanes, 0);
    }

    /** The cosine, lane after lane. */
    public static DoubleVector cos(DoubleVector x) {
        double[] lanes = x.toArray();
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = GradusMath.cos(lanes[i]);
        }
        return DoubleVector.fromArray(x.species(), lanes, 0);
    }

    /** The sine, lane after lane. */
    public static FloatVector sin(FloatVector x) {
        float[] lanes = x.toArray();
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = GradusMath.sin(lanes[i]);
        }
        return FloatVector.fromArray(x.species(), lanes, 0);
    }

    /** The cosine, lane after lane. */
    public static FloatVector cos(FloatVector x) {
        float[] lanes = x.toArray();
        for (int i = 0; i < lanes.length; i++) {
            lanes[i] = GradusMath.cos(lanes[i]);
        }
        return FloatVector.fromArray(x.species(), lanes, 0);
    }
}
