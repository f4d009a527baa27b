package dev.gradus.explain.analysis;

import dev.gradus.api.data.Data;
import dev.gradus.api.error.DivergedException;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first steps of the training, taken with all samples in each, as the engine takes them. */
final class Descent {

    private final List<Point> points = new ArrayList<>();
    private String end = "";

    /**
     * A point of the descent.
     *
     * @param step how many steps led there
     * @param values of all parameters
     * @param learningRate that of the last step; NaN at the start, or if the optimizer has none
     */
    record Point(int step, Map<String, double[]> values, double learningRate) {}

    private Descent() {}

    /** Stays where the network is. */
    static Descent none(Network network) {
        Descent descent = new Descent();
        descent.points.add(new Point(0, values(network), Double.NaN));
        return descent;
    }

    /** Trains the network for some steps, remembers where it was at the steps to keep, and puts it back. */
    static Descent of(Network network, Data data, Training training, int steps, StepChoice keep) {
        Descent descent = none(network);
        int[] done = {0};
        Training plan = training.change()
                .epochs(steps)
                .fullBatch()
                .callback(epoch -> {
                    done[0]++;
                    if (keep.has(done[0])) {
                        descent.points.add(new Point(done[0], values(network), epoch.learningRate()));
                    }
                })
                .build();
        try {
            network.fit(data, plan);
        } catch (DivergedException e) {
            descent.end = e.getMessage();
        } finally {
            descent.points.get(0).values().forEach(network::setParameter);
        }
        return descent;
    }

    private static Map<String, double[]> values(Network network) {
        Map<String, double[]> values = new LinkedHashMap<>();
        network.parameters().forEach(name -> values.put(name, network.parameter(name)));
        return values;
    }

    /** Returns where it was, the start first. */
    List<Point> points() {
        return points;
    }

    /** Returns why it ended early; empty if it did not. */
    String end() {
        return end;
    }
}
