package dev.gradus.core.network;

/** Goes once through the data and changes the parameters. */
interface EpochRunner {

    /**
     * Runs an epoch.
     *
     * @param epoch its number, counted over all trainings of the network
     * @return the mean over the batches of the loss before each update
     */
    double run(int epoch);

    /** Returns the learning rate of the last step; NaN if steps have none. */
    double learningRate();

    /** Returns why another epoch would make nothing better; empty while nobody knows. */
    default String ending() {
        return "";
    }
}
