package dev.gradus.api.training;

import dev.gradus.api.network.Network;
import java.util.Map;

/** The state of training after an epoch. */
public interface Epoch {

    /** Returns the number of the epoch that ended, counted from 0. */
    int number();

    /** Returns the number of epochs asked for. */
    int total();

    /** Returns the mean, over the batches of the epoch, of the loss before each update. */
    double loss();

    /** Returns the loss on the validation data, with the network as it is now; NaN if there are none. */
    double validationLoss();

    /** Returns the learning rate of the epoch; NaN if the optimizer finds the length of its steps itself. */
    double learningRate();

    /** Returns all figures of the epoch by their columns in the {@link History}, in its order. */
    Map<String, Double> figures();

    /** Returns the network as it is now. */
    Network network();

    /** Ends the training after this epoch. */
    void stop();
}
