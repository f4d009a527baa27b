package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.core.encoding.Encoder;

/**
 * How the values of a network's user become the values that it computes with.
 *
 * @param inputs encodes inputs
 * @param targets encodes targets; undone on predictions
 */
public record Encoding(Encoder inputs, Encoder targets) {

    /** Returns the encoding before any data have been seen. */
    static Encoding unmeasured(NetworkSpec spec) {
        return new Encoding(Encoder.unmeasured(spec.inputPlans()), Encoder.unmeasured(spec.targetPlans()));
    }

    /** Takes the measures of the data that a network is first trained on; they have its columns. */
    static Encoding fit(NetworkSpec spec, Data data) {
        return new Encoding(Encoder.ofInputs(spec.inputPlans(), data), Encoder.ofTargets(spec.targetPlans(), data));
    }
}
