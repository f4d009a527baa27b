package dev.gradus.integration.reference;

import static dev.gradus.integration.reference.Approximately.assertReproduced;
import static dev.gradus.integration.reference.Approximately.assertSumOfSquaresReproduced;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two softplus units fit the effectiveness of a drug to its dosage: every number of the example. */
class DrugDosageExampleTest {

    private static final String[] NAMES = {"w1", "w2", "b1", "b2", "w3", "w4", "b3"};

    private final JsonNode examples = ReferenceFile.read("worked-examples.json");
    private final JsonNode forward = examples.get("squiggle_forward");
    private final Engine engine = Gradus.engine();
    private final Loss ssr = engine.part(Loss.class, "ssr");
    private final Network network = engine.network()
            .inputs(1)
            .layer("dense", set -> set.put("units", 2).put("activation", "softplus"))
            .layer("dense", set -> set.put("units", 1))
            .precision(Precision.FLOAT64)
            .build();
    private final Data data = Data.of(column(forward.get("inputs")), column(forward.get("targets")));

    private static double[][] column(JsonNode values) {
        double[] row = ReferenceFile.row(values);
        double[][] column = new double[row.length][];
        for (int i = 0; i < row.length; i++) {
            column[i] = new double[] {row[i]};
        }
        return column;
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private void set(JsonNode parameters) {
        network.setParameter("dense_1.weight", number(parameters, "w1"), number(parameters, "w2"));
        network.setParameter("dense_1.bias", number(parameters, "b1"), number(parameters, "b2"));
        network.setParameter("dense_2.weight", number(parameters, "w3"), number(parameters, "w4"));
        network.setParameter("dense_2.bias", number(parameters, "b3"));
    }

    private static double number(JsonNode object, String key) {
        return object.get(key).doubleValue();
    }

    /** Returns the numbers of an object in the order of the network's parameters. */
    private static double[] inOrder(JsonNode object) {
        double[] values = new double[NAMES.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(object, NAMES[i]);
        }
        return values;
    }

    private double[] parameters() {
        return flat(network.parameters().stream().map(network::parameter).toList());
    }

    private static double[] flat(List<double[]> arrays) {
        return arrays.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private double[] gradient(Walk walk) {
        return flat(network.parameters().stream().map(walk::gradient).toList());
    }

    @Test
    void forwardPassShowsEveryIntermediateValue() {
        set(forward.get("parameters"));
        double[] inputs = ReferenceFile.row(forward.get("inputs"));
        double[] outgoing = network.parameter("dense_2.weight");
        for (int i = 0; i < inputs.length; i++) {
            List<LayerTrace> trace = network.trace(inputs[i]);
            LayerTrace hidden = trace.get(0);
            String where = "dosage " + inputs[i] + ", ";
            for (int unit = 0; unit < 2; unit++) {
                double before =
                        forward.at("/hidden_pre_activation/" + unit + "/" + i).doubleValue();
                double after = forward.at("/hidden/" + unit + "/" + i).doubleValue();
                double weighted =
                        forward.at((unit == 0 ? "/blue/" : "/orange/") + i).doubleValue();
                assertReproduced(where + "before softplus", new double[] {before}, hidden.preActivation()[unit]);
                assertReproduced(where + "after softplus", new double[] {after}, hidden.output()[unit]);
                assertReproduced(where + "weighted", new double[] {weighted}, hidden.output()[unit] * outgoing[unit]);
            }
            double prediction = forward.at("/prediction/" + i).doubleValue();
            assertReproduced(where + "prediction", new double[] {prediction}, network.predict(inputs[i]));
            assertReproduced(
                    where + "output", new double[] {prediction}, trace.get(1).output());
        }
        assertReproduced("SSR", forward.get("ssr"), network.gradients(data, ssr).loss());
    }

    @Test
    void ssrFallsWithTheLastBiasAndRisesAgain() {
        set(forward.get("parameters"));
        Training none = Training.with().loss("ssr").optimizer("sgd").epochs(0).build();
        network.fit(data, none);
        for (JsonNode point : examples.get("squiggle_ssr_of_b3")) {
            network.setParameter("dense_2.bias", number(point, "b3"));
            String where = "SSR at b3 = " + number(point, "b3");
            assertReproduced(
                    where, point.get("ssr"), network.gradients(data, ssr).loss());
            assertReproduced(where, point.get("ssr"), network.evaluate(data).loss());
        }
    }

    @Test
    void gradientDescentFindsTheLastBias() {
        JsonNode example = examples.get("squiggle_descend_b3");
        set(forward.get("parameters"));
        Walk walk = new Walk(network, data, ssr, example.get("learning_rate"), "dense_2.bias");
        walk.go(example.get("steps"), (step, where) -> {
            double slope = walk.gradient("dense_2.bias")[0];
            assertReproduced(where + "b3", step.get("b3"), network.parameter("dense_2.bias"));
            assertSumOfSquaresReproduced(where + "SSR", step.get("ssr"), walk.loss());
            assertReproduced(where + "slope", step.get("gradient"), slope);
            assertReproduced(where + "step", step.get("step"), slope * number(example, "learning_rate"));
        });
        assertReportedLosses(walk, example.get("steps"));
    }

    @Test
    void gradientDescentFindsTheThreeParametersOfTheLastLayer() {
        descend("squiggle_descend_w3_w4_b3", "dense_2.*");
    }

    @Test
    void gradientDescentFindsAllSevenParameters() {
        descend("squiggle_descend_all", "*");
        String[] published = {"3.34", "-3.53", "-1.43", "0.57", "-1.22", "-2.30", "2.61"};
        double[] found = parameters();
        for (int i = 0; i < found.length; i++) {
            assertEquals(published[i], String.format(Locale.ROOT, "%.2f", found[i]), NAMES[i]);
        }
    }

    private void descend(String name, String trainable) {
        JsonNode example = examples.get(name);
        JsonNode steps = example.get("steps");
        set(steps.get(0).get("parameters"));
        Walk walk = new Walk(network, data, ssr, example.get("learning_rate"), trainable);
        walk.go(steps, (step, where) -> {
            assertReproduced(where + "parameters", inOrder(step.get("parameters")), parameters());
            assertReproduced(where + "gradient", inOrder(step.get("gradient")), gradient(walk));
            assertSumOfSquaresReproduced(where + "SSR", step.get("ssr"), walk.loss());
        });
        assertReportedLosses(walk, steps);
    }

    /** The loss of an epoch of one batch is that before its step. */
    private static void assertReportedLosses(Walk walk, JsonNode steps) {
        int last = steps.get(steps.size() - 1).get("epoch").intValue();
        for (JsonNode step : steps) {
            int epoch = step.get("epoch").intValue();
            if (epoch < last) {
                assertSumOfSquaresReproduced("loss of epoch " + epoch, step.get("ssr"), walk.reported(epoch));
            }
        }
    }
}
