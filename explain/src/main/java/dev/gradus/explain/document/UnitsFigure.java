package dev.gradus.explain.document;

import java.util.List;

/**
 * What each unit before an output contributes to it: its curve over an input times its outgoing weight; and their sum.
 *
 * @param output the output's name
 * @param input the input along which the curves go
 * @param fixed the other inputs, held at their means; empty if there is one input only
 * @param x where the curves are given, in the network's own units
 * @param units names of the curves; units that contribute least are taken together in the last one
 * @param weights names of the units' outgoing weights; empty for those taken together
 * @param bias name of the last bias; empty for none
 * @param activation the output's activation; empty for none
 * @param dataX the samples' input
 * @param dataY the samples' target
 * @param states the curves, step by step
 */
public record UnitsFigure(
        String output,
        String input,
        List<Fixed> fixed,
        double[] x,
        List<String> units,
        List<String> weights,
        String bias,
        String activation,
        double[] dataX,
        double[] dataY,
        List<State> states) {

    /**
     * An input that is held fast.
     *
     * @param input its name
     * @param value the mean over the samples
     */
    public record Fixed(String input, double value) {}

    /**
     * The curves at a step.
     *
     * @param step how many steps led there
     * @param scaled each unit's curve times its outgoing weight
     * @param sum of them, without the bias
     * @param shift the bias
     * @param predicted sum and bias, through the output's activation
     * @param atData what the network predicts for the samples
     */
    public record State(
            int step, List<double[]> scaled, double[] sum, double shift, double[] predicted, double[] atData) {}
}
