package dev.gradus.testkit;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.util.Arrays;

/** Training of weights that are the outputs themselves, so that the loss alone says where they go. */
final class FreeTraining {

    private FreeTraining() {}

    /**
     * Trains twice in an engine and returns the weights after each.
     *
     * @param first how many of the weights are one parameter; the rest, if there is one, is another
     */
    static double[][] twice(Precision precision, int first, double[] start, double[] targets, Training training) {
        Data data = Data.of(new double[1][1], new double[][] {targets});
        try (Engine engine = TestEngine.open()) {
            Network network = engine.network()
                    .inputs(1)
                    .layer(new FreeValues(1, start.length, first))
                    .precision(precision)
                    .build();
            network.setParameter(network.parameters().get(0), Arrays.copyOf(start, first));
            if (first < start.length) {
                network.setParameter(network.parameters().get(1), Arrays.copyOfRange(start, first, start.length));
            }
            double[][] weights = new double[2][];
            for (int i = 0; i < weights.length; i++) {
                network.fit(data, training);
                weights[i] = Numbers.flat(
                        network.parameters().stream().map(network::parameter).toArray(double[][]::new));
            }
            return weights;
        }
    }
}
