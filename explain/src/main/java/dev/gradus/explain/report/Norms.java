package dev.gradus.explain.report;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import java.util.List;
import java.util.function.Function;

/** The lengths of vectors of parameters and gradients, one for each layer that has parameters. */
final class Norms {

    private Norms() {}

    static List<LayerInfo> layersWithParameters(Network network) {
        return network.layers().stream()
                .filter(layer -> !layer.parameters().isEmpty())
                .toList();
    }

    /**
     * Returns for every layer the square root of the sum of squares over its parameters.
     *
     * @param values gives the numbers of a parameter by its name
     */
    static double[] byLayer(List<LayerInfo> layers, Function<String, double[]> values) {
        double[] norms = new double[layers.size()];
        for (int i = 0; i < norms.length; i++) {
            double sum = 0;
            for (ParameterInfo parameter : layers.get(i).parameters()) {
                for (double value : values.apply(parameter.name())) {
                    sum += value * value;
                }
            }
            norms[i] = Math.sqrt(sum);
        }
        return norms;
    }
}
