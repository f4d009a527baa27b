package dev.gradus.api.training;

import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import java.nio.file.Path;
import java.util.Optional;

/** An experiment file, read and ready to run: a network, its data and how to train it. */
public interface Experiment {

    /** Returns the name given in the file, or else the file's name without extension. */
    String name();

    /** Returns the seed. */
    long seed();

    /** Returns the network; the same one at each call. */
    Network network();

    /** Returns the samples to train on. */
    Data trainingData();

    /** Returns the samples held back for the final test, if there are any. */
    Optional<Data> testData();

    /** Returns how to train. */
    Training training();

    /**
     * Cross-validates with all samples but those of the final test: for every fold a new network is trained on the
     * others, of which the experiment's validation fraction, if it has one, is held back once more; everything that is
     * measured, such as scaling, is measured on what is left. The experiment's own network stays as it is.
     *
     * <p>As many networks are trained at once as the engine has threads; that changes nothing of what comes of them. A
     * training that diverges is one of the runs.
     *
     * @param listener is told of every run
     */
    Runs crossValidate(Folds folds, RunListener listener);

    /** Cross-validates, and tells nobody on the way. */
    default Runs crossValidate(Folds folds) {
        return crossValidate(folds, RunListener.NONE);
    }

    /**
     * Trains new networks with this seed and those that follow; a fraction of the samples that is held back is drawn
     * anew by each. The experiment's own network stays as it is, and threads and failures are as in a cross-validation.
     *
     * @param seeds how many, at least 1
     * @param listener is told of every run
     */
    Repeated repeat(int seeds, RunListener listener);

    /**
     * Returns this experiment with the network of a checkpoint in place of a new one; its training is gone on with by
     * {@link Network#resume}.
     *
     * @throws dev.gradus.api.error.InvalidInputException if the file is no checkpoint, or one of another network
     */
    Experiment resume(Path checkpoint);
}
