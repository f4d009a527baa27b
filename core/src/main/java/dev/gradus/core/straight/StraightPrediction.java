package dev.gradus.core.straight;

import dev.gradus.core.tensor.Vector;

/** A forward pass of one sample as one method, for any number of threads. Extended by generated code. */
public abstract class StraightPrediction {

    /** For generated code. */
    protected StraightPrediction() {}

    /**
     * Predicts.
     *
     * @param parameters those of the network
     * @param inputs those of the sample, scaled
     * @param outputs receives those of the network
     */
    public abstract void run(Vector parameters, double[] inputs, double[] outputs);
}
