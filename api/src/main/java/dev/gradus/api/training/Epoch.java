package dev.gradus.api.training;

import dev.gradus.api.network.Network;

/** The state of training after an epoch. */
public interface Epoch {

    /** Returns the number of the epoch that ended, counted from 0. */
    int number();

    /** Returns the number of epochs asked for. */
    int total();

    /** Returns the mean, over the batches of the epoch, of the loss before each update. */
    double loss();

    /** Returns the network as it is now. */
    Network network();

    /** Ends the training after this epoch. */
    void stop();
}
