package dev.gradus.explain;

import static dev.gradus.api.Check.require;

import dev.gradus.api.training.Training;
import java.util.List;
import java.util.Optional;

/**
 * What to explain.
 *
 * @param name the name of the experiment or model, for the reader
 * @param training how the network is trained; empty for a model whose training is not known
 * @param parameters names of parameters, short ({@code w1}) or the network's ({@code dense_1.weight[0][1]},
 *     {@code dense_1.weight}); empty for all that are trained
 * @param sample the number of the sample to show, counted from 1; 0 for all
 * @param steps how many steps of the descent to follow
 * @param figures what to compute for figures; empty for no figures
 */
public record ExplainOptions(
        String name,
        Optional<Training> training,
        List<String> parameters,
        int sample,
        int steps,
        Optional<FigureOptions> figures) {

    /** Copies the list and checks the numbers. */
    public ExplainOptions {
        parameters = List.copyOf(parameters);
        require(sample >= 0, "sample must be >= 1, got %s; samples are counted from 1", sample);
        require(steps >= 1, "steps must be >= 1, got %s", steps);
    }
}
