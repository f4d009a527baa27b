package dev.gradus.api;

import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Suggestion;
import dev.gradus.api.training.Training;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import dev.gradus.api.tuning.Search;
import dev.gradus.api.tuning.SearchResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * Builds and runs networks with the parts it has found; immutable but for its worker threads, and thread-safe.
 *
 * <p>Threads are started when large work first needs them, are daemons and end when idle; {@link #close()} ends them at
 * once.
 */
public interface Engine extends AutoCloseable {

    /** Returns a builder of a network. */
    NetworkBuilder network();

    /**
     * Loads a network from a file.
     *
     * @throws dev.gradus.api.error.InvalidInputException if the file is not a model, or a part it needs is missing; the
     *     message names the part and the jar that it came from
     */
    Network load(Path model);

    /**
     * Reads an experiment file.
     *
     * @param file JSON, with comments and trailing commas allowed
     * @param overrides values to set by path, such as {@code training.epochs} to {@code 5}
     * @throws dev.gradus.api.error.InvalidInputException if anything in it is not allowed; the message has the path
     */
    Experiment experiment(Path file, Map<String, String> overrides);

    /**
     * Cross-validates: for every fold a new network is trained on all other samples and judged by those in it.
     *
     * <p>As many networks are trained at once as there are threads; that changes nothing of what comes of them. A
     * training that diverges is one of the runs.
     *
     * <pre>{@code
     * Runs runs = engine.crossValidate(
     *         seed -> engine.network().columnsOf(data).layer("dense", set -> set.put("units", 1)).seed(seed).build(),
     *         data, training, Folds.of(10), RunListener.NONE);
     * }</pre>
     *
     * @param networks makes a new network of this engine for a seed: 0, for the second repetition 1, and so on
     * @param data the samples to cut into folds
     * @param training how to train each; a validation fraction is one of the samples trained on
     * @param listener is told of every run
     */
    Runs crossValidate(LongFunction<Network> networks, Data data, Training training, Folds folds, RunListener listener);

    /**
     * Tries settings of an experiment in search of the best.
     *
     * <p>As many networks are trained at once as there are threads; that changes nothing of what comes of them.
     * Settings that are not allowed, and trainings that diverge, are listed with the others.
     *
     * @param file the experiment
     * @param overrides values to set by path in every trial
     * @param listener is told of every training
     * @throws dev.gradus.api.error.InvalidInputException if there is nothing to judge by, or no trial is allowed
     */
    SearchResult search(Path file, Map<String, String> overrides, Search search, RunListener listener);

    /**
     * Writes an experiment with other values than its file has, such as the best that a search has found.
     *
     * @param file the experiment; its comments are not kept
     * @param overrides values to set by path
     * @param to the new file; the names of files in it are made relative to its place
     */
    void writeExperiment(Path file, Map<String, String> overrides, Path to);

    /**
     * Reads samples from CSV files.
     *
     * @param csv the files, which of their columns, and what they mean
     * @throws dev.gradus.api.error.InvalidInputException with file, line and column of whatever is not as it should be
     */
    Data csv(Csv csv);

    /**
     * Reads columns of a CSV file, and finds out how it is written and what its columns mean.
     *
     * @param file the file, packed in gzip or not
     * @param inputs the input columns; empty for every column that is not a target
     * @param targets the target columns; may be empty
     * @throws dev.gradus.api.error.InvalidInputException with file, line and column of whatever is not as it should be
     */
    default Data csv(Path file, List<String> inputs, List<String> targets) {
        return csv(Csv.of(file).inputs(inputs.toArray(String[]::new)).targets(targets.toArray(String[]::new)));
    }

    /**
     * Reads images and their labels from files in the IDX format of MNIST, packed in gzip or not.
     *
     * <p>A pixel is a number and is called after its place, {@code 1x1, 1x2, …}; the only target is {@code label}.
     *
     * @param images the images, or other arrays of numbers, of which the first dimension counts the samples
     * @param labels the labels; empty if they are not known
     * @throws dev.gradus.api.error.InvalidInputException if a file is in another format, or they are not of as many
     *     samples
     */
    Data idx(Path images, Optional<Path> labels);

    /**
     * Makes up an experiment from CSV files: what is to be learnt, a network, a loss and a way to train that suit.
     *
     * @param csv the files, the targets and, if it is not to be all the others that are worth it, the inputs; whether a
     *     target is a class or a number, if it says so by {@link Csv#columns(List)}
     * @param file where the experiment would stand: it names its data from there; nothing is written
     * @throws dev.gradus.api.error.InvalidInputException if the files cannot be read or there is nothing to learn
     */
    Suggestion suggest(Csv csv, Path file);

    /** Makes up an experiment from images and labels in the format of MNIST in the same way. */
    Suggestion suggest(Path images, Path labels, Path file);

    /**
     * Makes a part by name.
     *
     * @param kind the interface of the kind, such as {@code Loss.class}
     * @param name the registered name
     * @param settings sets what differs from the defaults
     * @throws dev.gradus.api.error.UnknownPartException if there is no such part; the message suggests the nearest
     */
    <C extends Component> C part(Class<C> kind, String name, Consumer<Settings> settings);

    /** Makes a part by name, with its default settings. */
    default <C extends Component> C part(Class<C> kind, String name) {
        return part(kind, name, settings -> {});
    }

    /** Makes a part from its specification, or returns the one that it holds. */
    default <C extends Component> C part(Class<C> kind, PartSpec spec) {
        return spec.part() != null
                ? kind.cast(spec.part())
                : part(kind, spec.name(), settings -> settings.putAll(spec.settings()));
    }

    /** Returns every part that was found, by kind and name. */
    List<PartInfo> parts();

    /** Returns the JSON Schema of experiment files, with every part that was found and its settings. */
    String experimentSchema();

    /** Returns, one line each, which plugins could not be used and why. */
    List<String> problems();

    /** Returns which kernels run and how many threads, one line each, for people. */
    List<String> runtime();

    /**
     * Measures how fast matrices are multiplied here, in float32, for each kind of kernels, on one thread and on all,
     * and says how to get faster ones if there are any; one line each, for people. Takes about a second.
     */
    List<String> speed();

    /** Ends the worker threads; a closed engine starts them again when it needs them. */
    @Override
    void close();
}
