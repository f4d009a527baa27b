package dev.gradus.explain.analysis;

import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first steps of the training, taken with all samples in each, as the engine takes them. */
final class Descent {

    private final List<Map<String, double[]>> points = new ArrayList<>();

    /** Trains the network for some steps, remembers where it was, and puts it back. */
    Descent(Network network, Data data, Training training, int steps) {
        Map<String, double[]> start = values(network);
        points.add(start);
        Training plan = training.change()
                .epochs(steps)
                .fullBatch()
                .callback(epoch -> points.add(values(network)))
                .build();
        try {
            network.fit(data, plan);
        } finally {
            start.forEach(network::setParameter);
        }
    }

    private static Map<String, double[]> values(Network network) {
        Map<String, double[]> values = new LinkedHashMap<>();
        network.parameters().forEach(name -> values.put(name, network.parameter(name)));
        return values;
    }

    /** Returns the values of all parameters after 0, 1, 2 … steps. */
    List<Map<String, double[]>> points() {
        return points;
    }
}
