package dev.gradus.integration.reference;

import static dev.gradus.integration.reference.Approximately.assertReproduced;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Textbook examples with sigmoid units, in every published number. */
class SigmoidExamplesTest {

    private final JsonNode examples = ReferenceFile.read("worked-examples.json");
    private final Engine engine = Gradus.engine();

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private Loss loss(String name, double scale) {
        return engine.part(Loss.class, name, set -> set.put("scale", scale));
    }

    private Network network(int inputs, int hidden, int outputs, String lastActivation) {
        return engine.network()
                .inputs(inputs)
                .layer("dense", set -> set.put("units", hidden).put("activation", "sigmoid"))
                .layer("dense", set -> set.put("units", outputs).put("activation", lastActivation))
                .precision(Precision.FLOAT64)
                .build();
    }

    private static void set(Network network, String parameter, JsonNode values) {
        network.setParameter(parameter, ReferenceFile.flat(values));
    }

    private static Data sample(JsonNode inputs, JsonNode targets) {
        return Data.of(new double[][] {ReferenceFile.flat(inputs)}, new double[][] {ReferenceFile.flat(targets)});
    }

    @Test
    void mazursNetworkOfTwoTwoAndTwoUnits() {
        JsonNode example = examples.get("mazur_2_2_2");
        JsonNode start = example.get("steps").get(0);
        double[] inputs = ReferenceFile.row(example.get("inputs"));
        double hiddenBias = example.get("b1").doubleValue();
        double outputBias = example.get("b2").doubleValue();
        Network network = network(2, 2, 2, "sigmoid");
        set(network, "dense_1.weight", start.get("W1"));
        set(network, "dense_2.weight", start.get("W2"));
        network.setParameter("dense_1.bias", hiddenBias, hiddenBias);
        network.setParameter("dense_2.bias", outputBias, outputBias);

        Data data = sample(example.get("inputs"), example.get("targets"));
        Walk walk = new Walk(network, data, loss("ssr", 0.5), example.get("learning_rate"), "*.weight");
        walk.go(example.get("steps"), (step, where) -> {
            List<LayerTrace> trace = network.trace(inputs);
            assertReproduced(where + "hidden", step.get("hidden"), trace.get(0).output());
            assertReproduced(where + "output", step.get("output"), network.predict(inputs));
            assertReproduced(where + "loss", step.get("loss"), walk.loss());
            assertReproduced(where + "W1", step.get("W1"), network.parameter("dense_1.weight"));
            assertReproduced(where + "W2", step.get("W2"), network.parameter("dense_2.weight"));
            assertReproduced(where + "gradient of W1", step.get("gradient_W1"), walk.gradient("dense_1.weight"));
            assertReproduced(where + "gradient of W2", step.get("gradient_W2"), walk.gradient("dense_2.weight"));
        });
    }

    @Test
    void singleLogisticNeuronFromAGoodAndFromABadStart() {
        JsonNode example = examples.get("single_logistic_neuron");
        for (String start : List.of("from_0_6_0_9", "from_2_2")) {
            JsonNode steps = example.get(start);
            Network network = engine.network()
                    .inputs(1)
                    .layer("dense", set -> set.put("units", 1).put("activation", "sigmoid"))
                    .precision(Precision.FLOAT64)
                    .build();
            set(network, "dense_1.weight", steps.get(0).get("w"));
            set(network, "dense_1.bias", steps.get(0).get("b"));
            Data one = Data.of(new double[][] {{1}}, new double[][] {{0}});
            Walk walk = new Walk(network, one, loss("ssr", 0.5), example.get("learning_rate"), "*");
            walk.go(steps, (step, where) -> {
                assertReproduced(where + "w", step.get("w"), network.parameter("dense_1.weight"));
                assertReproduced(where + "b", step.get("b"), network.parameter("dense_1.bias"));
                assertReproduced(where + "output", step.get("output"), network.predict(1));
                assertReproduced(where + "gradient of w", step.get("gradient"), walk.gradient("dense_1.weight"));
                assertReproduced(where + "gradient of b", step.get("gradient"), walk.gradient("dense_1.bias"));
            });
        }
    }

    @Test
    void twoLayersOfSigmoidsOnExclusiveOr() {
        JsonNode example = examples.get("two_layer_sigmoid_xor");
        JsonNode start = example.get("steps").get(0);
        Data data = Data.of(new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}}, new double[][] {{0}, {1}, {1}, {0}});
        Network network = network(2, 2, 1, "sigmoid");
        set(network, "dense_1.weight", start.get("W1"));
        set(network, "dense_1.bias", start.get("B1"));
        set(network, "dense_2.weight", start.get("W2"));
        set(network, "dense_2.bias", start.get("B2"));
        Walk walk = new Walk(network, data, loss("mse", 1), example.get("learning_rate"), "*");
        walk.go(example.get("steps"), (step, where) -> {
            double[][] outputs = network.predict(data);
            for (int i = 0; i < outputs.length; i++) {
                assertReproduced(where + "output " + i, step.get("output").get(i), outputs[i]);
            }
            assertReproduced(where + "loss", step.get("loss"), walk.loss());
            assertReproduced(where + "W1", step.get("W1"), network.parameter("dense_1.weight"));
            assertReproduced(where + "B1", step.get("B1"), network.parameter("dense_1.bias"));
            assertReproduced(where + "W2", step.get("W2"), network.parameter("dense_2.weight"));
            assertReproduced(where + "B2", step.get("B2"), network.parameter("dense_2.bias"));
            JsonNode gradient = step.get("gradient");
            assertReproduced(where + "gradient of W1", gradient.get("W1"), walk.gradient("dense_1.weight"));
            assertReproduced(where + "gradient of B1", gradient.get("B1"), walk.gradient("dense_1.bias"));
            assertReproduced(where + "gradient of W2", gradient.get("W2"), walk.gradient("dense_2.weight"));
            assertReproduced(where + "gradient of B2", gradient.get("B2"), walk.gradient("dense_2.bias"));
        });
    }

    @Test
    void oneStepOnThePriceOfAHouse() {
        JsonNode example = examples.get("house_price_step");
        double[] inputs = ReferenceFile.row(example.get("inputs"));
        Network network = network(2, 2, 1, "identity");
        set(network, "dense_1.weight", example.get("W1"));
        set(network, "dense_1.bias", example.get("b1"));
        set(network, "dense_2.weight", example.get("W2"));
        set(network, "dense_2.bias", example.get("b2"));
        assertReproduced(
                "hidden", example.get("hidden"), network.trace(inputs).get(0).output());
        assertReproduced("prediction", example.get("prediction"), network.predict(inputs));
        var gradients = network.gradients(sample(example.get("inputs"), example.get("target")), loss("ssr", 0.5));
        JsonNode expected = example.get("gradient");
        assertReproduced("loss", example.get("loss"), gradients.loss());
        assertReproduced("gradient of W1", expected.get("W1"), gradients.of("dense_1.weight"));
        assertReproduced("gradient of b1", expected.get("b1"), gradients.of("dense_1.bias"));
        assertReproduced("gradient of W2", expected.get("W2"), gradients.of("dense_2.weight"));
        assertReproduced("gradient of b2", expected.get("b2"), gradients.of("dense_2.bias"));
    }

    @Test
    void noExampleOfTheFileIsLeftOut() {
        Set<String> inFile = new HashSet<>();
        examples.fieldNames().forEachRemaining(inFile::add);
        assertEquals(
                Set.of(
                        "squiggle_forward",
                        "squiggle_ssr_of_b3",
                        "squiggle_descend_b3",
                        "squiggle_descend_w3_w4_b3",
                        "squiggle_descend_all",
                        "mazur_2_2_2",
                        "single_logistic_neuron",
                        "two_layer_sigmoid_xor",
                        "house_price_step"),
                inFile);
    }
}
