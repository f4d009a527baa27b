package dev.gradus.explain.document;

import java.util.List;

/**
 * The network with its parameters, and samples on their way through it. Of large layers some units are shown.
 *
 * @param columns the inputs, then the layers
 * @param wires the parameters between the units that are shown
 * @param states their values, step by step
 */
public record NetworkFigure(List<Column> columns, List<Wire> wires, List<State> states) {

    /**
     * Inputs or the units of a layer.
     *
     * @param layer the layer's name; empty for the inputs
     * @param activation its activation; empty for none
     * @param units how many there are
     * @param shown those that are shown
     */
    public record Column(String layer, String activation, int units, List<Unit> shown) {}

    /**
     * A unit.
     *
     * @param index its number in the layer, counted from 0
     * @param name of what it gives
     * @param preActivation name of what its activation is applied to
     */
    public record Unit(int index, String name, String preActivation) {}

    /**
     * A weight from one shown unit to another, or a bias.
     *
     * @param column of the unit that it leads to, counted from 0
     * @param from place of the unit that it comes from, among those shown in the column before; −1 for a bias
     * @param to place of the unit that it leads to, among those shown
     * @param name the parameter's short name; empty if nothing is multiplied there
     * @param symbol the same as derivatives write it
     * @param trained whether the training changes it
     */
    public record Wire(int column, int from, int to, String name, String symbol, boolean trained) {}

    /**
     * The numbers at a step.
     *
     * @param step how many steps led there
     * @param loss the loss over all samples
     * @param values of the wires, in their order
     * @param gradients of the wires: what the loss changes by, for all samples
     * @param traces samples on their way
     */
    public record State(int step, double loss, double[] values, double[] gradients, List<Trace> traces) {}

    /**
     * A sample on its way.
     *
     * @param sample its number, counted from 1
     * @param preActivation per column what the shown units' activations are applied to; for the inputs their values
     * @param output per column what the shown units give
     * @param delta per column the derivative of the loss with respect to the pre-activation; empty for the inputs
     * @param observed the targets of the shown units of the last column
     * @param loss the sample's share
     */
    public record Trace(
            int sample,
            List<double[]> preActivation,
            List<double[]> output,
            List<double[]> delta,
            double[] observed,
            double loss) {}
}
