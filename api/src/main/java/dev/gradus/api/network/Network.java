package dev.gradus.api.network;

import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Regularization;
import dev.gradus.api.training.Training;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A neural network: layers one after another, their parameters, and how its inputs and targets are encoded and scaled.
 *
 * <p>Arrays of inputs and targets hold one value for each column, in the user's units: a category is its place in the
 * list of the network's column, NaN a missing value. Arrays of outputs hold one value for each output: a target that is
 * a number has one, a target of k classes has k of them, or a single one for the second of two classes.
 *
 * <p>Several threads may predict at once. Training and setting parameters must not overlap with anything else.
 */
public interface Network {

    /** Returns the names of the inputs. */
    List<String> inputs();

    /** Returns the names of the targets. */
    List<String> targets();

    /** Returns what the inputs mean. */
    List<Column> inputColumns();

    /** Returns what the targets mean. */
    List<Column> targetColumns();

    /**
     * Returns how an input or a target is prepared.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no such column
     */
    Preparation preparation(String column);

    /**
     * Returns the names of what the first layer receives, in order: those of the inputs that are numbers,
     * {@code island=Biscoe} and so on for each category, {@code age=missing} for an indicator.
     */
    List<String> features();

    /**
     * Returns the names of what the network gives, in order: those of the targets that are numbers,
     * {@code species=Adelie} and so on for each class.
     */
    List<String> outputs();

    /**
     * Returns the same samples with this network's columns: its order, and its categories.
     *
     * @throws dev.gradus.api.error.InvalidInputException if a column is missing, or its values mean something else
     */
    Data adapt(Data data);

    /** Returns the precision that the network computes in. */
    Precision precision();

    /** Returns the layers in order. */
    List<LayerInfo> layers();

    /** Returns the names of the parameters, such as {@code dense_1.weight}, in the order of the layers. */
    List<String> parameters();

    /**
     * Returns the values of one parameter, row-major; a weight is {@code [inputs][units]}.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no such parameter
     */
    double[] parameter(String name);

    /**
     * Sets the values of one parameter, row-major.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no such parameter or the number of values is wrong
     */
    void setParameter(String name, double... values);

    /**
     * Trains the network; a second call goes on from where the first ended, with a fresh optimizer.
     *
     * @throws dev.gradus.api.error.DivergedException if loss or parameters are no longer finite; the parameters
     *     are then those of the step in which it was noticed
     */
    Fit fit(Data data, Training training);

    /**
     * Returns the prediction for one sample, in the targets' units; probabilities if the network was trained on logits.
     *
     * @param inputs in the user's units, as many as the network has inputs
     */
    double[] predict(double... inputs);

    /**
     * Writes the prediction for one sample into an array; like {@link #predict(double...)}, but allocates nothing.
     *
     * @param inputs in the user's units, as many as the network has inputs
     * @param outputs receives the prediction, as many values as the network has {@link #outputs()}
     */
    void predict(double[] inputs, double[] outputs);

    /** Returns the predictions for all samples, one row of {@link #outputs()} each. */
    double[][] predict(Data data);

    /**
     * Returns the prediction for a row of named values.
     *
     * @param row for every input a number, a text, a boolean, an enum constant, or null if it is missing; what else is
     *     in the row is left alone
     * @throws dev.gradus.api.error.InvalidInputException if an input is not there, or its value is of another kind
     */
    Prediction predict(Map<String, ?> row);

    /** Returns what a row of {@link #outputs()} says of the targets, such as which class. */
    Prediction interpret(double... outputs);

    /** Returns the loss that the network was last trained with; empty if it never was. */
    Optional<Loss> loss();

    /**
     * Returns the loss and the metrics on data with targets; the loss is the one that the network was trained with, the
     * metrics are the usual ones for what it predicts.
     */
    Evaluation evaluate(Data data);

    /**
     * Returns the loss and some metrics on data with targets.
     *
     * @param metrics given or to be found by name
     * @throws dev.gradus.api.error.InvalidInputException if a metric makes no sense for what the network predicts
     */
    Evaluation evaluate(Data data, List<PartSpec> metrics);

    /** Returns the loss and some metrics on data with targets. */
    default Evaluation evaluate(Data data, Metric... metrics) {
        return evaluate(data, Stream.of(metrics).map(PartSpec::of).toList());
    }

    /** Returns the loss and some metrics by name, with their default settings, on data with targets. */
    default Evaluation evaluate(Data data, String... metrics) {
        return evaluate(data, Stream.of(metrics).map(PartSpec::named).toList());
    }

    /** Returns the loss on the data, all in one batch, and its gradient with respect to every parameter. */
    Gradients gradients(Data data, Loss loss);

    /**
     * Returns all that flows through the network in one pass as in training, forward and backward, in double precision
     * whatever the network's. Nothing of the network changes; layers that draw random numbers draw the same each time.
     *
     * @param data the samples, all in one batch
     * @param loss the loss
     * @param parameters values for some parameters in place of their own; empty for none
     */
    Propagation propagate(Data data, Loss loss, Map<String, double[]> parameters);

    /**
     * Compares every gradient with a central difference, in double precision whatever the network's precision.
     *
     * @param data the samples, all in one batch; a few are enough
     * @param loss the loss
     */
    default GradientCheck checkGradients(Data data, Loss loss) {
        return checkGradients(data, loss, List.of());
    }

    /**
     * Compares every gradient of the loss and the penalties with a central difference, in double precision.
     *
     * @param data the samples, all in one batch; a few are enough
     * @param loss the loss
     * @param regularization the penalties; limits are no part of a gradient
     */
    GradientCheck checkGradients(Data data, Loss loss, List<Regularization> regularization);

    /** Returns what every layer received and gave for one sample, in the network's own (scaled) units. */
    List<LayerTrace> trace(double... inputs);

    /**
     * Returns the targets of one sample as a perfect prediction would be: one value for each of {@link #outputs()}, in
     * the user's units.
     */
    double[] asOutputs(double... targets);

    /**
     * Returns the targets of one sample as the loss compares them with the outputs of the last layer: encoded, and in
     * the network's own (scaled) units.
     *
     * @param targets in the user's units, as many as the network has targets
     */
    double[] lossTargets(double... targets);

    /**
     * Writes the network to a file, {@code .json} or {@code .safetensors} by its extension.
     *
     * <p>The file is written beside its place and renamed over it, so an older one survives a crash.
     */
    void save(Path file);

    /**
     * Goes on with the training of a checkpoint, or with one of this network that a callback, a stop condition or its
     * last epoch has ended: the result is, to the bit, that of one training that was never interrupted.
     *
     * <p>The history, early stopping, the optimizer, its schedule and whatever is random go on where they were. The
     * plan should be that of the training so far; its epochs are those of the whole training.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no training to go on with, because there never was
     *     one or because the parameters of its best epoch have been put back, or if the plan has another optimizer,
     *     other trained parameters or other figures
     */
    Fit resume(Data data, Training plan);

    /**
     * Saves the network with all that is needed to go on with its training: what the optimizer remembers, the position
     * of its schedule, early stopping and the history.
     *
     * @param file a {@code .json} or {@code .safetensors} file, which can also be used like any other model
     */
    void saveCheckpoint(Path file);
}
