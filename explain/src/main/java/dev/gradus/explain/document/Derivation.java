package dev.gradus.explain.document;

import java.util.List;

/**
 * How the gradient of the loss with respect to one parameter came about.
 *
 * @param parameter the parameter
 * @param paths the paths from the loss to the parameter, whose products add up; empty for a parameter of a layer whose
 *     inside is not known. Of too many to list, and of those through such a layer, the first factor is all that lies
 *     behind
 * @param remark what is not taken apart, and what is shown in its place; empty where everything is
 * @param rows one row per sample, or those that contribute most where there are many
 * @param rest what the rows that are left out add up to
 * @param through for parameters with too many paths: what comes through each unit of the layer after, largest first
 * @param matrices for parameters with too many paths: how the whole layer's gradient is computed, with shapes
 * @param gradient the derivative, all rows added
 * @param backpropagation the engine's own value
 * @param numeric the central difference of the loss
 * @param agrees whether the three agree
 * @param update what the training makes of it; null if there is no training
 */
public record Derivation(
        ParameterNote parameter,
        List<Path> paths,
        String remark,
        List<Row> rows,
        double rest,
        List<Contribution> through,
        List<String> matrices,
        double gradient,
        double backpropagation,
        double numeric,
        boolean agrees,
        Update update) {

    /**
     * A path from the loss to the parameter.
     *
     * @param factors the derivatives along it, from the loss on
     */
    public record Path(List<Factor> factors) {}

    /**
     * A derivative along a path.
     *
     * @param symbol such as {@code dSSR/dPredicted}
     * @param named the same in the names of this network, such as {@code w3}
     */
    public record Factor(String symbol, String named) {}

    /**
     * A sample's share.
     *
     * @param sample its number, counted from 1
     * @param factors for each path the values of its factors
     * @param products for each path the product of its factors
     * @param sum of the products
     */
    public record Row(int sample, List<double[]> factors, double[] products, double sum) {}

    /**
     * What comes through one unit.
     *
     * @param unit its name
     * @param value its part of the gradient, over all samples
     */
    public record Contribution(String unit, double value) {}

    /**
     * The step.
     *
     * @param optimizer the name of the optimizer
     * @param learningRate the learning rate
     * @param before the old value
     * @param after the new one
     * @param plain whether the step is the learning rate times the gradient and nothing else
     */
    public record Update(String optimizer, double learningRate, double before, double after, boolean plain) {}
}
