package dev.gradus.core.network;

import dev.gradus.core.straight.StraightPrediction;

/** The forward pass of a tiny network as straight-line code, after enough predictions to pay for making it. */
final class StraightPredictions {

    private static final int ENOUGH = 1000;

    private final CoreNetwork network;

    /** Several threads may count at once and lose some of it: it need not be exact. */
    private int predictions;

    private volatile StraightPrediction code;

    StraightPredictions(CoreNetwork network) {
        this.network = network;
    }

    /** Returns the code; null if there is none, or not yet. */
    StraightPrediction code() {
        StraightPrediction made = code;
        return made != null ? made : count();
    }

    private StraightPrediction count() {
        int number = predictions + 1;
        if (number <= ENOUGH) {
            predictions = number;
            if (number == ENOUGH) {
                code = network.services()
                        .straight()
                        .prediction(network.layerList())
                        .orElse(null);
            }
        }
        return code;
    }
}
