package dev.gradus.simd.formula;

import dev.gradus.api.tensor.Precision;
import dev.gradus.core.formula.Graph;
import dev.gradus.core.formula.Loop;
import dev.gradus.core.warmup.Trial;
import java.util.Arrays;

/** A loop's two ways, on ordinary numbers. */
final class LoopTrial implements Trial {

    /** A multiple of every number of lanes. */
    private static final int ELEMENTS = 256;

    /** Runs of the loop in one trial, as short ones are how it will be called. */
    private static final int RUNS = 8;

    private static final double ORDINARY = 0.5;

    private final TwoWays loop;

    LoopTrial(Loop loop, Graph graph) {
        this.loop = (TwoWays) loop;
        for (int i = 0; i < graph.scalars(); i++) {
            loop.scalar(i, ORDINARY);
        }
        boolean floats = loop.precision() == Precision.FLOAT32;
        for (int i = 0; i < graph.inputs() + graph.outputs().size(); i++) {
            boolean isInput = i < graph.inputs();
            int place = isInput ? i : i - graph.inputs();
            if (floats) {
                float[] array = new float[ELEMENTS];
                Arrays.fill(array, (float) ORDINARY);
                bind(loop, isInput, place, array);
            } else {
                double[] array = new double[ELEMENTS];
                Arrays.fill(array, ORDINARY);
                bind(loop, isInput, place, array);
            }
        }
    }

    private static void bind(Loop loop, boolean isInput, int place, float[] array) {
        if (isInput) {
            loop.input(place, array, 0);
        } else {
            loop.output(place, array, 0);
        }
    }

    private static void bind(Loop loop, boolean isInput, int place, double[] array) {
        if (isInput) {
            loop.input(place, array, 0);
        } else {
            loop.output(place, array, 0);
        }
    }

    @Override
    public void plain() {
        for (int run = 0; run < RUNS; run++) {
            loop.rest(0, ELEMENTS);
        }
    }

    @Override
    public void vector() {
        for (int run = 0; run < RUNS; run++) {
            loop.vectors(0, ELEMENTS);
        }
    }
}
