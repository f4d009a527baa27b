package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {

    @TempDir
    private Path directory;

    private DrugDosage drug;

    @BeforeEach
    void writeExperiment() throws IOException {
        drug = DrugDosage.in(directory);
    }

    @Test
    void writesTheChainRuleThreeTimes() {
        Run run = Run.of("explain", drug.experiment(), "--param", "w1").succeeded();
        assertEquals("", run.err());
        assertEquals("""
                drug-dosage: 3 samples, SSR = 1.8959

                loss: ssr, for each sample and output (Observed − Predicted)²; constant in front: 1 (a plain sum)
                activation: y = softplus(x) = log(1 + exp(x)); softplus′ = 1 / (1 + exp(−x))
                All gradients are taken from the old parameters; then all parameters change together.

                w1 = 2.7400   (dense_1.weight[0][0])
                dSSR/dw1 = Σ dSSR/dPredicted · dPredicted/dy1 · dy1/dx1 · dx1/dw1
                         = Σ −2·(Observed − Predicted) · w3 · softplus′(x1) · dosage
                  sample 1:  1.3724 · 0.3600 · 0.5000 · 0 = 0
                  sample 2:  −0.2835 · 0.3600 · 0.7974 · 0.5000 = −0.0407
                  sample 3:  2.3706 · 0.3600 · 0.9393 · 1.0000 = 0.8016
                  sum = 0.7609      backpropagation 0.7609, central difference 0.7609  ✓
                  w1 ← 2.7400 − 0.01 · 0.7609 = 2.7324      (slope is positive: step down)
                """, run.out());
    }

    @Test
    void saysWhereTheDigitsShownWouldGiveAnother() {
        String out = Run.of("explain", drug.experiment(), "--param", "w2")
                .succeeded()
                .out();
        assertTrue(out.contains("  sample 3:  2.3706 · 0.6300 · 0.2442 · 1.0000 ≈ 0.3646\n"), out);
        assertTrue(
                out.endsWith("\n≈: the digits shown would give another last digit; computed with all of them.\n"), out);
        String full = Run.of("explain", drug.experiment(), "--param", "w2", "--digits", "full")
                .succeeded()
                .out();
        assertTrue(full.contains("0.33227637742329"), full);
    }

    @Test
    void explainsATrainedModelWithoutAStep() {
        JsonNode json = Run.of("explain", drug.trained(), "--data", drug.data(), "--json")
                .succeeded()
                .json();
        assertEquals(7, json.get("derivations").size());
        assertTrue(json.get("derivations").get(0).get("update").isNull());
        assertEquals(0, json.get("steps").size());
    }

    @Test
    void doesNotChangeTheModel() throws IOException {
        Path model = drug.trained();
        byte[] before = Files.readAllBytes(model);
        Run.of("explain", model, "--data", drug.data()).succeeded();
        assertEquals(new String(before), Files.readString(model));
    }

    @Test
    void writesAFileWhole() throws IOException {
        Path out = directory.resolve("e.json");
        Run run = Run.of("explain", drug.experiment(), "--format", "json", "--out", out)
                .succeeded();
        assertEquals("", run.out());
        assertEquals("gradus: wrote " + out + "\n", run.err());
        assertTrue(Files.readString(out).startsWith("{"));
    }

    @Test
    void anotherOptimizersStepIsItsOwn() throws IOException {
        Path adam = drug.experimentWith("\"type\": \"sgd\", \"learning_rate\": 0.01", "\"type\": \"adam\"");
        String out = Run.of("explain", adam, "--param", "w1").succeeded().out();
        assertTrue(
                out.contains(
                        "  w1 ← 2.7400 − 0.0010 = 2.7390      (slope is positive: step down; adam makes the length of"
                                + " it)\n"),
                out);
    }

    @Test
    void namesALearningRateAboveTheStableLimit() throws IOException {
        Path fast = drug.experimentWith("\"learning_rate\": 0.01", "\"learning_rate\": 1");
        String out = Run.of("explain", fast, "--param", "b3").succeeded().out();
        assertTrue(out.contains("! The learning rate 1.000 is above the stable limit 0.0"), out);
        String slow = Run.of("explain", drug.experiment()).succeeded().out();
        assertFalse(slow.contains("stable limit"), slow);
    }

    @Test
    void namesSaturatedAndDeadUnits() throws IOException {
        Path saturated = drug.experimentWith("[[2.74, -1.13]]", "[[2.74, -1.13]]");
        String text = Files.readString(saturated).replace("softplus", "sigmoid");
        Files.writeString(saturated, text.replace("\"dense_1.bias\": [0, 0]", "\"dense_1.bias\": [20, 0]"));
        String out = Run.of("explain", saturated).succeeded().out();
        assertTrue(
                out.contains("! The slope of sigmoid is below 0.01 for 3 of 3 samples: y1 is saturated and learns"),
                out);
        Files.writeString(
                saturated,
                text.replace("sigmoid", "relu").replace("\"dense_1.bias\": [0, 0]", "\"dense_1.bias\": [0, -9]"));
        out = Run.of("explain", saturated).succeeded().out();
        assertTrue(
                out.contains("! The slope of relu is 0 for all 3 samples, so nothing before y2 learns from it"), out);
    }

    @Test
    void saysWhereANumberThatIsNotFiniteIsBorn() throws IOException {
        Path huge = drug.experimentWith("[[2.74, -1.13]]", "[[1e308, -1.13]]");
        Files.writeString(huge, Files.readString(huge).replace("softplus", "exponential"));
        Run run = Run.of("explain", huge, "--param", "b3");
        assertTrue(
                run.out().contains("! Sample 2 brings the first number that is not finite: y1 = Infinity from x1 = 5"),
                run.out() + run.err());
    }

    @Test
    void refusesUnknownNames() {
        Run.of("explain", drug.experiment(), "--param", "w33")
                .failed(2, "gradus: no parameter 'w33'. Did you mean 'w3'? There are: w1, b1, w2, b2, w3, w4, b3\n");
    }

    @Test
    void refusesParametersThatAreNotTrained() throws IOException {
        Path last = drug.experimentWith(
                "\"batch_size\": \"all\"", "\"batch_size\": \"all\", \"trainable\": [\"dense_2.bias\"]");
        Run.of("explain", last, "--param", "w1")
                .failed(
                        2,
                        "gradus: parameter 'w1' (dense_1.weight[0][0]) is not trained, so its gradient changes nothing;"
                                + " trained are: b3\n");
    }

    @Test
    void refusesToListMoreThanCanBeRead() throws IOException {
        Path large = drug.experimentWith("\"units\": 2", "\"units\": 5000");
        Files.writeString(large, Files.readString(large).replaceAll("(?s)\"initial\": \\{.*?},\n", ""));
        Run.of("explain", large)
                .failed(
                        2,
                        "gradus: the network has 15001 trained parameters; at most 200 are explained at a time. Name"
                                + " some with --param, such as --param dense_1.weight[0][0]\n");
        assertTrue(
                Run.of("explain", large, "--param", "w4999").succeeded().out().contains("w4999 = "));
    }

    @Test
    void refusesAModelWithoutData() {
        Path model = drug.trained();
        Run.of("explain", model)
                .failed(2, "gradus: " + model + ": a model brings no samples; give some with --data FILE.csv\n");
    }

    @Test
    void refusesASampleThatIsNotThere() {
        Run.of("explain", drug.experiment(), "--sample", 4)
                .failed(2, "gradus: sample 4: there are 3 samples, counted from 1\n");
    }

    @Test
    void refusesWhatItCannotShow() {
        Run.of("explain", drug.experiment(), "--digits", "many")
                .failed(2, "gradus: --digits must be 0 to 15, or full, got 'many'\n");
        Run.of("explain", drug.experiment(), "--format", "pdf")
                .failed(2, "gradus: --format must be text, json or html, got 'pdf'\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"type\": \"dense\", \"units\": 3, \"activation\": \"tanh\" }, \"layer_norm\",",
                "{ \"type\": \"dense\", \"units\": 3 }, \"batch_norm\","
                        + " { \"type\": \"activation\", \"activation\": \"tanh\" },",
                "{ \"type\": \"dense\", \"units\": 5 }, { \"type\": \"dropout\", \"rate\": 0.4 },",
                "{ \"type\": \"dense\", \"units\": 3 }, \"prelu\","
                        + " { \"type\": \"dense\", \"units\": 2 }, \"layer_norm\",",
                "\"batch_norm\", { \"type\": \"residual\", \"layers\": [{ \"type\": \"dense\", \"units\": 2 }] },"
            })
    void derivativesThroughLayersOfAnyKindAgreeWithCentralDifferences(String layers) throws IOException {
        Path experiment = throughLayers(layers);
        for (String precision : new String[] {"float64", "float32"}) {
            Files.writeString(experiment, Files.readString(experiment).replaceAll("float\\d\\d", precision));
            JsonNode explanation = Run.of("explain", experiment, "--format", "json", "--steps", "3")
                    .succeeded()
                    .json();
            assertEquals(3, explanation.get("later").size());
            for (JsonNode later : explanation.get("later")) {
                later.get("derivations")
                        .forEach(derivation ->
                                assertTrue(derivation.get("agrees").booleanValue(), derivation::toString));
            }
            for (JsonNode derivation : explanation.get("derivations")) {
                String name = derivation.get("parameter").get("name").textValue();
                double gradient = derivation.get("gradient").doubleValue();
                assertTrue(derivation.get("agrees").booleanValue(), name);
                assertEquals(
                        derivation.get("numeric").doubleValue(),
                        gradient,
                        1e-7 * Math.max(1, Math.abs(gradient)),
                        name);
                double products = derivation.get("rest").doubleValue();
                for (JsonNode row : derivation.get("rows")) {
                    products += row.get("sum").doubleValue();
                }
                boolean own = derivation.get("paths").isEmpty();
                assertEquals(own ? 0 : gradient, products, 1e-12, name);
                assertTrue(!own || derivation.get("remark").textValue().contains("backward pass"), name);
            }
        }
    }

    private Path throughLayers(String layers) throws IOException {
        Files.writeString(directory.resolve("few.csv"), "a,b,y\n0.3,-1,0.7\n1.2,0.4,-0.2\n-0.6,2,1.1\n0.1,0.9,0.4\n");
        return Files.writeString(directory.resolve("layers.json"), """
                { "seed": 4, "precision": "float64", "data": { "train": "few.csv", "targets": ["y"] },
                  "network": [ %s { "type": "dense", "units": 1 } ],
                  "loss": "mse", "optimizer": { "type": "sgd", "learning_rate": 0.1 },
                  "training": { "epochs": 3, "batch_size": "all" } }
                """.formatted(layers));
    }

    @Test
    void aPathThroughALayerWithoutKnownInsideBeginsAtWhatComesBackThroughIt() throws IOException {
        Path experiment =
                throughLayers("{ \"type\": \"dense\", \"units\": 3, \"activation\": \"tanh\" }, \"layer_norm\",");
        String out = Run.of("explain", experiment, "--param", "w1_2_1", "--param", "layer_norm_1.shift[0][2]")
                .succeeded()
                .out();
        assertTrue(out.contains("layer_norm_1 is taken as one step: "), out);
        assertTrue(out.contains("""
                dMSE/dw1₂₁ = Σ dMSE/dy1₁ · dy1₁/dx1₁ · dx1₁/dw1₂₁
                           = Σ through layer_norm_1 · tanh′(x1₁) · b
                  (through layer_norm_1: what comes back from its own backward pass, which has all that follows in it)
                """), out);
        assertTrue(out.contains("\ndMSE/dlayer_norm_1.shift[0][2]: from layer_norm_1's own backward pass; "), out);
        assertTrue(out.contains("\n  layer_norm_1.shift[0][2] ← 0 − 0.1 · "), out);
    }
}
