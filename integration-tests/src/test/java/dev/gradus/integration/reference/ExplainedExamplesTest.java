package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gradus.cli.command.Commands;
import dev.gradus.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every number of the worked examples comes out of {@code gradus explain --format json}. */
class ExplainedExamplesTest {

    private static final double TOLERANCE = 1e-9;

    private final JsonNode examples = ReferenceFile.read("worked-examples.json");
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path directory;

    /** Writes an experiment and explains it. */
    private JsonNode explain(String csv, String experiment, String... options) throws IOException {
        Files.writeString(directory.resolve("data.csv"), csv);
        Path file = Files.writeString(directory.resolve("experiment.json"), experiment);
        List<String> arguments = new ArrayList<>(List.of("explain", file.toString(), "--format", "json"));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(Console.of(print(out), print(err), Map.of()), arguments.toArray(new String[0]));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
        assertEquals(0, code);
        JsonNode explanation = json.readTree(out.toByteArray());
        explanation.get("derivations").forEach(d -> assertTrue(d.get("agrees").booleanValue(), d::toPrettyString));
        return explanation;
    }

    private static PrintStream print(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static double gradient(JsonNode explanation, String name) {
        return derivation(explanation, name).get("gradient").doubleValue();
    }

    private static JsonNode derivation(JsonNode explanation, String name) {
        for (JsonNode derivation : explanation.get("derivations")) {
            if (derivation.get("parameter").get("name").textValue().equals(name)) {
                return derivation;
            }
        }
        throw new AssertionError("no derivation of " + name);
    }

    private String squiggle(JsonNode p, String trainable, double rate) {
        return """
                { "precision": "float64", "data": { "train": "data.csv", "inputs": ["x"], "targets": ["y"] },
                  "network": [ { "type": "dense", "units": 2, "activation": "softplus" },
                               { "type": "dense", "units": 1 } ],
                  "initial": { "dense_1.weight": [[%s, %s]], "dense_1.bias": [%s, %s],
                               "dense_2.weight": [[%s], [%s]], "dense_2.bias": [%s] },
                  "loss": "ssr", "optimizer": { "type": "sgd", "learning_rate": %s },
                  "training": { "batch_size": "all", "trainable": %s } }
                """.formatted(
                        p.get("w1"),
                        p.get("w2"),
                        p.get("b1"),
                        p.get("b2"),
                        p.get("w3"),
                        p.get("w4"),
                        p.get("b3"),
                        rate,
                        trainable);
    }

    private static final String FORKS = "i1,i2,o1,o2\n0.05,0.1,0.01,0.99\n";

    private static final String DOSAGES = "x,y\n0,0\n0.5,1\n1,0\n";

    @Test
    void theForwardPassOfTheDrugDosageNetwork() throws IOException {
        JsonNode example = examples.get("squiggle_forward");
        JsonNode explanation = explain(DOSAGES, squiggle(example.get("parameters"), "[\"dense_2.bias\"]", 0.1));
        assertEquals(
                example.get("ssr").doubleValue(),
                explanation.get("loss").get("value").doubleValue(),
                TOLERANCE);
        for (int sample = 0; sample < 3; sample++) {
            JsonNode layers = explanation.get("samples").get(sample).get("layers");
            for (int unit = 0; unit < 2; unit++) {
                JsonNode hidden = layers.get(0);
                assertEquals(
                        example.get("hidden_pre_activation")
                                .get(unit)
                                .get(sample)
                                .doubleValue(),
                        hidden.get("pre_activation").get(unit).doubleValue(),
                        TOLERANCE);
                assertEquals(
                        example.get("hidden").get(unit).get(sample).doubleValue(),
                        hidden.get("output").get(unit).doubleValue(),
                        TOLERANCE);
            }
            // The blue and the orange curve: outgoing weight times what the unit gives, in the figure of the network.
            JsonNode state =
                    explanation.get("figures").get("network").get("states").get(0);
            JsonNode given = state.get("traces").get(sample).get("output").get(1);
            for (int unit = 0; unit < 2; unit++) {
                double outgoing = state.get("values").get(4 + unit).doubleValue();
                assertEquals(
                        example.get(unit == 0 ? "blue" : "orange").get(sample).doubleValue(),
                        outgoing * given.get(unit).doubleValue(),
                        TOLERANCE);
            }
            assertEquals(
                    example.get("prediction").get(sample).doubleValue(),
                    layers.get(1).get("output").get(0).doubleValue(),
                    TOLERANCE);
        }
    }

    @Test
    void theDescentOfTheLastBias() throws IOException {
        JsonNode example = examples.get("squiggle_descend_b3");
        JsonNode steps = example.get("steps");
        JsonNode explanation = explain(
                DOSAGES,
                squiggle(examples.get("squiggle_forward").get("parameters"), "[\"dense_2.bias\"]", 0.1),
                "--steps",
                String.valueOf(steps.size()));
        for (JsonNode step : steps) {
            JsonNode found = explanation.get("steps").get(step.get("epoch").intValue());
            assertEquals(step.get("ssr").doubleValue(), found.get("loss").doubleValue(), TOLERANCE);
            assertEquals(
                    step.get("b3").doubleValue(), found.get("values").get(0).doubleValue(), TOLERANCE);
            assertEquals(
                    step.get("gradient").doubleValue(),
                    found.get("gradients").get(0).doubleValue(),
                    TOLERANCE);
        }
    }

    @Test
    void theLossAtChosenValuesOfTheLastBias() throws IOException {
        for (JsonNode point : examples.get("squiggle_ssr_of_b3")) {
            var parameters = examples.get("squiggle_forward").get("parameters").deepCopy();
            ((ObjectNode) parameters).set("b3", point.get("b3"));
            JsonNode explanation = explain(DOSAGES, squiggle(parameters, "[\"dense_2.bias\"]", 0.1));
            assertEquals(
                    point.get("ssr").doubleValue(),
                    explanation.get("loss").get("value").doubleValue(),
                    TOLERANCE);
        }
    }

    @Test
    void theFigureOfTheLossHasTheFitsAtRoundValuesOfTheLastBias() throws IOException {
        JsonNode example = examples.get("squiggle_ssr_of_b3");
        JsonNode explanation = explain(
                DOSAGES,
                squiggle(examples.get("squiggle_forward").get("parameters"), "[\"dense_2.bias\"]", 0.1),
                "--steps",
                "30");
        JsonNode figure = explanation.get("figures").get("loss").get(0);
        Map<Double, Double> fits = new TreeMap<>();
        figure.get("fits")
                .forEach(fit ->
                        fits.put(fit.get("value").doubleValue(), fit.get("loss").doubleValue()));
        for (double b3 : new double[] {0, 1, 2, 3}) {
            double expected = 0;
            for (JsonNode point : example) {
                expected =
                        point.get("b3").doubleValue() == b3 ? point.get("ssr").doubleValue() : expected;
            }
            assertEquals(expected, fits.get(b3), TOLERANCE);
        }
        JsonNode steps = examples.get("squiggle_descend_b3").get("steps");
        double end = steps.get(steps.size() - 1).get("b3").doubleValue();
        assertEquals(end, figure.get("states").get(0).get("argmin").doubleValue(), 1e-6);
    }

    @Test
    void theDescentOfTheLastLayerAndOfAllParameters() throws IOException {
        descent("squiggle_descend_w3_w4_b3", "[\"dense_2.*\"]", 0.1);
        descent("squiggle_descend_all", "[\"*\"]", 0.01);
    }

    private void descent(String name, String trainable, double rate) throws IOException {
        JsonNode steps = examples.get(name).get("steps");
        String experiment = squiggle(steps.get(0).get("parameters"), trainable, rate);
        for (JsonNode step : steps) {
            Followed found = follow(DOSAGES, experiment, step.get("epoch").intValue());
            assertEquals(step.get("ssr").doubleValue(), found.loss(), TOLERANCE);
            found.values().forEach((parameter, value) -> {
                String what = name + " " + step.get("epoch") + " " + parameter;
                assertEquals(step.get("parameters").get(parameter).doubleValue(), value, TOLERANCE, what);
                assertEquals(
                        step.get("gradient").get(parameter).doubleValue(),
                        found.gradients().get(parameter),
                        TOLERANCE,
                        what);
            });
        }
    }

    /** Where a descent is after some steps. */
    private record Followed(double loss, Map<String, Double> values, Map<String, Double> gradients) {

        /** Compares with a matrix of parameters, and of gradients where they are given. */
        void check(String layer, JsonNode values, JsonNode gradient) {
            for (int i = 0; i < values.size(); i++) {
                for (int j = 0; j < values.get(i).size(); j++) {
                    String name = "w" + layer + "_" + (i + 1) + "_" + (j + 1);
                    assertEquals(values.get(i).get(j).doubleValue(), values().get(name), TOLERANCE, name);
                    assertEquals(
                            gradient.get(i).get(j).doubleValue(), gradients().get(name), TOLERANCE, name);
                }
            }
        }
    }

    private Followed follow(String csv, String experiment, int steps) throws IOException {
        JsonNode explanation = explain(csv, experiment, "--steps", String.valueOf(Math.max(1, steps)));
        JsonNode all = explanation.get("steps");
        JsonNode found = steps == 0 ? all.get(0) : all.get(all.size() - 1);
        assertEquals(steps, found.get("step").intValue());
        Map<String, Double> values = new TreeMap<>();
        Map<String, Double> gradients = new TreeMap<>();
        for (int i = 0; i < explanation.get("derivations").size(); i++) {
            String name = explanation
                    .get("derivations")
                    .get(i)
                    .get("parameter")
                    .get("name")
                    .textValue();
            values.put(name, found.get("values").get(i).doubleValue());
            gradients.put(name, found.get("gradients").get(i).doubleValue());
        }
        return new Followed(found.get("loss").doubleValue(), values, gradients);
    }

    @Test
    void theTwoForksOfAHiddenUnitOfMazursNetwork() throws IOException {
        JsonNode start = examples.get("mazur_2_2_2").get("steps").get(0);
        String experiment = """
                { "precision": "float64", "data": { "train": "data.csv", "targets": ["o1", "o2"] },
                  "network": [ { "type": "dense", "units": 2, "activation": "sigmoid" },
                               { "type": "dense", "units": 2, "activation": "sigmoid" } ],
                  "initial": { "dense_1.weight": %s, "dense_1.bias": [0.35, 0.35],
                               "dense_2.weight": %s, "dense_2.bias": [0.6, 0.6] },
                  "loss": { "type": "ssr", "scale": 0.5 }, "optimizer": { "type": "sgd", "learning_rate": 0.5 },
                  "training": { "batch_size": "all", "trainable": ["*.weight"] } }
                """.formatted(start.get("W1"), start.get("W2"));
        for (JsonNode step : examples.get("mazur_2_2_2").get("steps")) {
            Followed found = follow(FORKS, experiment, step.get("epoch").intValue());
            assertEquals(step.get("loss").doubleValue(), found.loss(), TOLERANCE);
            found.check("1", step.get("W1"), step.get("gradient_W1"));
            found.check("2", step.get("W2"), step.get("gradient_W2"));
        }
        JsonNode explanation = explain(FORKS, experiment);
        for (int unit = 0; unit < 2; unit++) {
            JsonNode layers = explanation.get("samples").get(0).get("layers");
            for (String layer : List.of("hidden", "output")) {
                double expected = start.get(layer).get(unit).doubleValue();
                int number = layer.equals("hidden") ? 0 : 1;
                assertEquals(
                        expected, layers.get(number).get("output").get(unit).doubleValue(), TOLERANCE);
            }
        }
        assertEquals(
                start.get("loss").doubleValue(),
                explanation.get("loss").get("value").doubleValue(),
                TOLERANCE);
        for (int layer = 1; layer <= 2; layer++) {
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    double expected =
                            start.get("gradient_W" + layer).get(i).get(j).doubleValue();
                    String name = "w" + layer + "_" + (i + 1) + "_" + (j + 1);
                    assertEquals(expected, gradient(explanation, name), TOLERANCE, name);
                    assertEquals(
                            layer == 1 ? 2 : 1,
                            derivation(explanation, name).get("paths").size());
                }
            }
        }
        // The published halves of the fork: 0.055399425 and -0.019049119, here times the slope and the input.
        JsonNode row = derivation(explanation, "w1_1_1").get("rows").get(0);
        double h1 = start.get("hidden").get(0).doubleValue();
        double after = h1 * (1 - h1) * 0.05;
        assertEquals(0.055399425, row.get("products").get(0).doubleValue() / after, TOLERANCE);
        assertEquals(-0.019049119, row.get("products").get(1).doubleValue() / after, TOLERANCE);
    }

    @Test
    void theSingleLogisticNeuron() throws IOException {
        for (String start : List.of("from_0_6_0_9", "from_2_2")) {
            JsonNode steps = examples.get("single_logistic_neuron").get(start);
            String experiment =
                    """
                    { "precision": "float64", "data": { "train": "data.csv", "targets": ["y"] },
                      "network": [ { "type": "dense", "units": 1, "activation": "sigmoid" } ],
                      "initial": { "dense_1.weight": [[%s]], "dense_1.bias": [%s] },
                      "loss": { "type": "mse", "scale": 0.5 }, "optimizer": { "type": "sgd", "learning_rate": 0.15 },
                      "training": { "batch_size": "all" } }
                    """.formatted(steps.get(0).get("w"), steps.get(0).get("b"));
            JsonNode explanation = explain("x,y\n1,0\n", experiment, "--steps", "300");
            for (JsonNode step : steps) {
                JsonNode found = explanation.get("steps").get(step.get("epoch").intValue());
                assertEquals(
                        step.get("w").doubleValue(), found.get("values").get(0).doubleValue(), TOLERANCE);
                assertEquals(
                        step.get("b").doubleValue(), found.get("values").get(1).doubleValue(), TOLERANCE);
                assertEquals(
                        step.get("gradient").doubleValue(),
                        found.get("gradients").get(0).doubleValue(),
                        TOLERANCE);
            }
        }
    }

    @Test
    void exclusiveOrOfTheTwoLayerSigmoidNetwork() throws IOException {
        JsonNode steps = examples.get("two_layer_sigmoid_xor").get("steps");
        JsonNode start = steps.get(0);
        String experiment = """
                { "precision": "float64", "data": { "train": "data.csv", "targets": ["y"] },
                  "network": [ { "type": "dense", "units": 2, "activation": "sigmoid" },
                               { "type": "dense", "units": 1, "activation": "sigmoid" } ],
                  "initial": { "dense_1.weight": %s, "dense_1.bias": %s, "dense_2.weight": %s, "dense_2.bias": %s },
                  "loss": "mse", "optimizer": { "type": "sgd", "learning_rate": 0.5 },
                  "training": { "batch_size": "all" } }
                """.formatted(start.get("W1"), start.get("B1"), start.get("W2"), start.get("B2"));
        String table = "a,b,y\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n";
        for (JsonNode step : steps) {
            Followed found = follow(table, experiment, step.get("epoch").intValue());
            assertEquals(step.get("loss").doubleValue(), found.loss(), TOLERANCE);
            found.check("1", step.get("W1"), step.get("gradient").get("W1"));
            found.check("2", step.get("W2"), step.get("gradient").get("W2"));
        }
        JsonNode explanation = explain(table, experiment, "--steps", "2");
        assertEquals(
                start.get("loss").doubleValue(),
                explanation.get("loss").get("value").doubleValue(),
                TOLERANCE);
        assertEquals(
                steps.get(1).get("loss").doubleValue(),
                explanation.get("steps").get(1).get("loss").doubleValue(),
                TOLERANCE);
        JsonNode gradient = start.get("gradient");
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                String name = "w1_" + (i + 1) + "_" + (j + 1);
                assertEquals(gradient.get("W1").get(i).get(j).doubleValue(), gradient(explanation, name), TOLERANCE);
            }
            String bias = "b1_" + (i + 1);
            assertEquals(gradient.get("B1").get(i).doubleValue(), gradient(explanation, bias), TOLERANCE);
            String last = "w2_" + (i + 1) + "_1";
            assertEquals(gradient.get("W2").get(i).get(0).doubleValue(), gradient(explanation, last), TOLERANCE);
        }
        assertEquals(gradient.get("B2").get(0).doubleValue(), gradient(explanation, "b2_1"), TOLERANCE);
    }

    @Test
    void oneStepForAHousePrice() throws IOException {
        JsonNode example = examples.get("house_price_step");
        String experiment = """
                { "precision": "float64", "data": { "train": "data.csv", "targets": ["price"] },
                  "network": [ { "type": "dense", "units": 2, "activation": "sigmoid" },
                               { "type": "dense", "units": 1 } ],
                  "initial": { "dense_1.weight": %s, "dense_1.bias": %s, "dense_2.weight": %s, "dense_2.bias": [%s] },
                  "loss": { "type": "mse", "scale": 0.5 }, "optimizer": "sgd", "training": { "batch_size": "all" } }
                """.formatted(example.get("W1"), example.get("b1"), example.get("W2"), example.get("b2"));
        JsonNode explanation = explain("size,age,price\n-0.32,-0.66,-0.54\n", experiment);
        JsonNode gradient = example.get("gradient");
        assertEquals(
                example.get("loss").doubleValue(),
                explanation.get("loss").get("value").doubleValue(),
                TOLERANCE);
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                String name = "w1_" + (i + 1) + "_" + (j + 1);
                assertEquals(gradient.get("W1").get(i).get(j).doubleValue(), gradient(explanation, name), TOLERANCE);
            }
            String last = "w2_" + (i + 1) + "_1";
            assertEquals(gradient.get("W2").get(i).get(0).doubleValue(), gradient(explanation, last), TOLERANCE);
            assertEquals(gradient.get("b1").get(i).doubleValue(), gradient(explanation, "b1_" + (i + 1)), TOLERANCE);
        }
        assertEquals(gradient.get("b2").doubleValue(), gradient(explanation, "b2_1"), TOLERANCE);
    }
}
