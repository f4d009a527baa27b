package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradients are taken apart not only where a descent starts. */
class LaterStepsTest {

    private static final double[] DOSAGE = {0, 0.5, 1};
    private static final double[] EFFECTIVENESS = {0, 1, 0};

    @TempDir
    private Path directory;

    private DrugDosage drug;

    @BeforeEach
    void writeExperiment() throws IOException {
        drug = DrugDosage.in(directory);
    }

    private static double softplus(double x) {
        return Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** The textbook's seven derivatives, for w1 b1 w2 b2 w3 w4 b3. */
    private static double[] gradient(double[] p) {
        double[] sum = new double[7];
        for (int i = 0; i < DOSAGE.length; i++) {
            double x1 = p[0] * DOSAGE[i] + p[1];
            double x2 = p[2] * DOSAGE[i] + p[3];
            double predicted = p[4] * softplus(x1) + p[5] * softplus(x2) + p[6];
            double slope = -2 * (EFFECTIVENESS[i] - predicted);
            double back1 = slope * p[4] * sigmoid(x1);
            double back2 = slope * p[5] * sigmoid(x2);
            double[] share = {
                back1 * DOSAGE[i], back1, back2 * DOSAGE[i], back2, slope * softplus(x1), slope * softplus(x2), slope
            };
            for (int j = 0; j < share.length; j++) {
                sum[j] += share[j];
            }
        }
        return sum;
    }

    private static List<Integer> integers(JsonNode numbers) {
        List<Integer> integers = new ArrayList<>();
        numbers.forEach(number -> integers.add(number.intValue()));
        return integers;
    }

    private static List<Integer> laterSteps(JsonNode explanation) {
        List<Integer> steps = new ArrayList<>();
        explanation.get("later").forEach(later -> steps.add(later.get("step").intValue()));
        return steps;
    }

    @Test
    void everyStepThatFiguresShowIsTakenApart() {
        // More steps than are all kept: those that are shown, and the ones they lead to, are.
        JsonNode explanation = Run.of("explain", drug.experiment(), "--format", "json", "--steps", 3000)
                .succeeded()
                .json();
        List<Integer> shown = integers(explanation.get("figures").get("steps"));
        assertEquals(16, shown.size());
        assertEquals(shown.subList(1, shown.size()), laterSteps(explanation));
        double[] parameters = {2.74, 0, -1.13, 0, 0.36, 0.63, 0};
        int done = 0;
        for (JsonNode later : explanation.get("later")) {
            for (; done < later.get("step").intValue(); done++) {
                parameters = stepped(parameters);
            }
            double[] gradient = gradient(parameters);
            double[] next = stepped(parameters);
            for (int j = 0; j < gradient.length; j++) {
                JsonNode derivation = later.get("derivations").get(j);
                assertEquals(
                        parameters[j], derivation.get("parameter").get("value").doubleValue(), 1e-9);
                assertEquals(gradient[j], derivation.get("gradient").doubleValue(), 1e-9);
                assertEquals(gradient[j], derivation.get("backpropagation").doubleValue(), 1e-9);
                assertTrue(derivation.get("agrees").booleanValue());
                if (done < 3000) {
                    assertEquals(next[j], derivation.get("update").get("after").doubleValue(), 1e-9);
                    assertTrue(derivation.get("update").get("plain").booleanValue());
                } else {
                    assertTrue(derivation.get("update").isNull(), "the descent ends here");
                }
            }
        }
    }

    private static double[] stepped(double[] parameters) {
        double[] gradient = gradient(parameters);
        double[] next = parameters.clone();
        for (int j = 0; j < next.length; j++) {
            next[j] -= 0.01 * gradient[j];
        }
        return next;
    }

    @Test
    void theLearningRateIsThatOfEachStep() throws IOException {
        Path falling =
                drug.experimentWith("\"batch_size\": \"all\"", "\"batch_size\": \"all\", \"schedule\": \"cosine\"");
        JsonNode explanation = Run.of("explain", falling, "--format", "json", "--steps", 4)
                .succeeded()
                .json();
        JsonNode update =
                explanation.get("later").get(1).get("derivations").get(0).get("update");
        assertEquals(0.005, update.get("learning_rate").doubleValue(), 1e-15, "half way");
        assertTrue(update.get("plain").booleanValue());
    }

    @Test
    void ofTooManyNumbersTheLastStepIsTakenApartAndThePageSaysSo() throws IOException {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 45; i++) {
            csv.append(i * 7 % 11).append(',').append(i * 5 % 13).append('\n');
        }
        Files.writeString(directory.resolve("long.csv"), csv);
        Path experiment = Files.writeString(directory.resolve("long.json"), """
                { "data": { "train": "long.csv", "targets": ["b"], "scaling": { "inputs": "standard" } },
                  "network": [ { "type": "dense", "units": 6, "activation": "tanh" }, { "type": "dense", "units": 1 } ],
                  "loss": "mse", "optimizer": { "type": "sgd", "learning_rate": 0.01 },
                  "training": { "epochs": 50, "batch_size": "all" } }
                """);
        JsonNode whole = Run.of("explain", experiment, "--format", "json", "--steps", 50)
                .succeeded()
                .json();
        assertEquals(List.of(50), laterSteps(whole));
        String reason = "The gradients are taken apart at the first and the last step only: more would be too much for"
                + " one document here. Choose fewer parameters with --param, or one sample with --sample.";
        assertEquals(
                reason, whole.get("figures").get("omitted").get(0).get("reason").textValue());
        Path page = directory.resolve("long.html");
        Run.of("explain", experiment, "--format", "html", "--steps", 50, "--out", page)
                .succeeded();
        String html = Files.readString(page);
        assertTrue(html.contains("<p class=\"note\">" + reason + "</p>"), "the page says so");
        int tables = html.indexOf(">Over two parameters<") - html.indexOf(">How the gradient comes about<");
        assertTrue(tables > 100_000 && tables < 500_000, "size " + tables);
        JsonNode one = Run.of("explain", experiment, "--format", "json", "--steps", 50, "--sample", 2, "--param", "w1")
                .succeeded()
                .json();
        assertEquals(15, laterSteps(one).size());
        assertFalse(one.get("figures").get("omitted").toString().contains("taken apart"));
    }
}
