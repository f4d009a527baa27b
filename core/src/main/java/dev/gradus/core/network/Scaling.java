package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.core.data.Scaler;

/**
 * How the values of a network's user become the values that it computes with.
 *
 * @param inputs scales inputs
 * @param targets scales targets; undone on predictions
 */
public record Scaling(Scaler inputs, Scaler targets) {

    /** Returns no scaling. */
    static Scaling none(NetworkSpec spec) {
        return new Scaling(
                Scaler.none(spec.inputs().size()), Scaler.none(spec.targets().size()));
    }

    /** Takes the measures of the data that a network is first trained on. */
    static Scaling fit(NetworkSpec spec, Data data) {
        return new Scaling(Scaler.ofInputs(spec.inputScaling(), data), Scaler.ofTargets(spec.targetScaling(), data));
    }
}
