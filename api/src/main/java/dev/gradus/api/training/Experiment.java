package dev.gradus.api.training;

import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import java.util.Optional;

/** An experiment file, read and ready to run: a network, its data and how to train it. */
public interface Experiment {

    /** Returns the name given in the file, or else the file's name without extension. */
    String name();

    /** Returns the network; the same one at each call. */
    Network network();

    /** Returns the samples to train on. */
    Data trainingData();

    /** Returns the samples held back for the final test, if there are any. */
    Optional<Data> testData();

    /** Returns how to train. */
    Training training();
}
