package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class FiguresTest {

    private static final double EXACT = 1e-9;
    private static final double[] DOSAGE = {0, 0.5, 1};
    private static final double[] EFFECTIVENESS = {0, 1, 0};

    @TempDir
    private Path directory;

    private DrugDosage drug;

    @BeforeEach
    void writeExperiment() throws IOException {
        drug = DrugDosage.in(directory);
    }

    /** A model of somebody's own: three inputs, two hidden layers, two classes of numbers to predict. */
    private Path ownModel() throws IOException {
        StringBuilder csv = new StringBuilder("height,weight,age,pressure,pulse\n");
        for (int i = 0; i < 30; i++) {
            csv.append(150 + i * 7 % 40)
                    .append(',')
                    .append(50 + i * 11 % 45)
                    .append(',')
                    .append(20 + i * 13 % 50)
                    .append(',')
                    .append(110 + i * 5 % 30)
                    .append(',')
                    .append(60 + i * 3 % 25)
                    .append('\n');
        }
        Files.writeString(directory.resolve("own.csv"), csv);
        Path experiment = Files.writeString(directory.resolve("own.json"), """
                { "name": "own", "seed": 3,
                  "data": { "train": "own.csv", "targets": ["pressure", "pulse"],
                            "scaling": { "inputs": "standard", "targets": "standard" } },
                  "network": [ { "type": "dense", "units": 9, "activation": "relu" },
                               { "type": "dense", "units": 4, "activation": "tanh" },
                               { "type": "dense", "units": 2 } ],
                  "loss": "mse", "optimizer": "adam", "training": { "epochs": 20 } }
                """);
        Path model = directory.resolve("own.model.json");
        Run.of("train", experiment, "--out", model).succeeded();
        return model;
    }

    private static Document parse(Path svg) {
        try {
            String text = Files.readString(svg);
            assertFalse(text.contains("NaN") || text.contains("Infinity") || text.contains("∞"), svg.toString());
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        } catch (Exception e) {
            throw new AssertionError(svg + ": " + e.getMessage(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network",
                "activation",
                "units",
                "loss",
                "contour",
                "residuals",
                "history",
                "partials",
                "matrices"
            })
    void drawsEachFigureForATextbooksNetworkAndForSomebodysOwn(String figure) throws IOException {
        Path first = directory.resolve("first.svg");
        Run.of("explain", drug.experiment(), "--figure", figure, "--steps", 40, "--at", 7, "--out", first)
                .succeeded();
        Path second = directory.resolve("second.svg");
        Run.of(
                        "explain",
                        ownModel(),
                        "--data",
                        directory.resolve("own.csv"),
                        "--param",
                        "dense_3.weight",
                        "--figure",
                        figure,
                        "--out",
                        second)
                .succeeded();
        for (Path svg : List.of(first, second)) {
            Document document = parse(svg);
            assertEquals("svg", document.getDocumentElement().getTagName());
            assertFalse(document.getElementsByTagName("title")
                    .item(0)
                    .getTextContent()
                    .isBlank());
            assertFalse(document.getElementsByTagName("desc")
                    .item(0)
                    .getTextContent()
                    .isBlank());
            assertTrue(document.getElementsByTagName("path").getLength() > 0);
        }
    }

    private JsonNode figures(Object... options) {
        Object[] arguments = new Object[options.length + 4];
        arguments[0] = "explain";
        arguments[1] = drug.experiment();
        arguments[2] = "--format";
        arguments[3] = "json";
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Run.of(arguments).succeeded().json().get("figures");
    }

    private static double softplus(double x) {
        return Math.log1p(Math.exp(-Math.abs(x))) + Math.max(x, 0);
    }

    /** The network of the experiment by hand, with two of its parameters free. */
    private static double predicted(double dosage, double w3, double b3) {
        return w3 * softplus(2.74 * dosage) + 0.63 * softplus(-1.13 * dosage) + b3;
    }

    private static double ssr(double w3, double b3) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += Math.pow(EFFECTIVENESS[i] - predicted(DOSAGE[i], w3, b3), 2);
        }
        return sum;
    }

    @Test
    void theUnitsCurvesAreThoseOfTheFormula() {
        JsonNode units = figures().get("units").get(0);
        JsonNode state = units.get("states").get(0);
        for (int i = 0; i < units.get("x").size(); i++) {
            double x = units.get("x").get(i).doubleValue();
            double blue = 0.36 * softplus(2.74 * x);
            double orange = 0.63 * softplus(-1.13 * x);
            assertEquals(blue, state.get("scaled").get(0).get(i).doubleValue(), EXACT);
            assertEquals(orange, state.get("scaled").get(1).get(i).doubleValue(), EXACT);
            assertEquals(blue + orange, state.get("sum").get(i).doubleValue(), EXACT);
            assertEquals(predicted(x, 0.36, 0), state.get("predicted").get(i).doubleValue(), EXACT);
        }
        assertEquals(0, state.get("shift").doubleValue());
        assertEquals(predicted(1, 0.36, 0), state.get("at_data").get(2).doubleValue(), EXACT);
    }

    @Test
    void theLossOverAParameterIsThatOfTheFormulaAndLeastWhereItsSlopeIsZero() {
        JsonNode loss = figures("--param", "b3").get("loss").get(0);
        JsonNode state = loss.get("states").get(0);
        curve(loss.get("x"), state.get("y"), b3 -> ssr(0.36, b3));
        // The last bias is best where the residuals add up to nothing: at the mean of those without it.
        double best = 0;
        for (int i = 0; i < 3; i++) {
            best += (EFFECTIVENESS[i] - predicted(DOSAGE[i], 0.36, 0)) / 3;
        }
        assertEquals(best, state.get("argmin").doubleValue(), 1e-6);
        assertEquals(ssr(0.36, best), state.get("minimum").doubleValue(), EXACT);
        for (JsonNode fit : loss.get("fits")) {
            assertEquals(
                    ssr(0.36, fit.get("value").doubleValue()), fit.get("loss").doubleValue(), EXACT);
        }
    }

    private static void curve(JsonNode x, JsonNode y, DoubleUnaryOperator expected) {
        assertEquals(x.size(), y.size());
        for (int i = 0; i < x.size(); i++) {
            assertEquals(
                    expected.applyAsDouble(x.get(i).doubleValue()), y.get(i).doubleValue(), EXACT);
        }
    }

    @Test
    void theContoursGridIsThatOfTheFormulaAndTheSlicesLossIsNotThatOfTheDescent() {
        JsonNode contour = figures("--steps", 3, "--pair", "w3,b3").get("contour");
        assertTrue(contour.get("projection").booleanValue());
        JsonNode grid = contour.get("slices").get(0).get("loss");
        for (int row = 0; row < grid.size(); row++) {
            double b3 = contour.get("y").get(row).doubleValue();
            curve(contour.get("x"), grid.get(row), w3 -> ssr(w3, b3));
        }
        JsonNode last = contour.get("path").get(3);
        double slice = ssr(last.get("x").doubleValue(), last.get("y").doubleValue());
        assertEquals(slice, last.get("slice_loss").doubleValue(), EXACT);
        assertTrue(Math.abs(slice - last.get("loss").doubleValue()) > 1e-6, "other parameters have moved too");
    }

    @Test
    void aFirstLayersWeightIsFollowedThroughTheWholeNetwork() {
        JsonNode loss = figures("--param", "w1").get("loss").get(0);
        curve(loss.get("x"), loss.get("states").get(0).get("y"), w1 -> {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                double p = 0.36 * softplus(w1 * DOSAGE[i]) + 0.63 * softplus(-1.13 * DOSAGE[i]);
                sum += Math.pow(EFFECTIVENESS[i] - p, 2);
            }
            return sum;
        });
    }

    @Test
    void learningRatesAreComparedFromTheSameStart() {
        JsonNode rates = figures("--pair", "w3,b3").get("contour").get("rates");
        assertEquals(3, rates.size());
        for (JsonNode rate : rates) {
            assertEquals(0.36, rate.get("x").get(0).doubleValue(), EXACT);
            // One step by hand: only the gradient with respect to b3 is needed.
            double gradient = 0;
            for (int i = 0; i < 3; i++) {
                gradient -= 2 * (EFFECTIVENESS[i] - predicted(DOSAGE[i], 0.36, 0));
            }
            assertEquals(
                    -rate.get("learning_rate").doubleValue() * gradient,
                    rate.get("y").get(1).doubleValue(),
                    EXACT);
        }
    }

    @Test
    void matricesMultiplyToTheGradient() {
        JsonNode state = figures().get("matrices").get("states").get(0);
        JsonNode delta = state.get("backward").get(0);
        assertEquals("D2", delta.get("name").textValue());
        assertEquals("dSSR/dX2", delta.get("expression").textValue());
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double residual = EFFECTIVENESS[i] - predicted(DOSAGE[i], 0.36, 0);
            assertEquals(-2 * residual, delta.get("values").get(i).get(0).doubleValue(), EXACT);
            sum -= 2 * residual * softplus(2.74 * DOSAGE[i]);
        }
        assertEquals("Y1ᵀ · D2", state.get("backward").get(1).get("expression").textValue());
        assertEquals(
                sum, state.get("backward").get(1).get("values").get(0).get(0).doubleValue(), EXACT);
    }

    @Test
    void theDataReachesWhatTheBoxShows() {
        JsonNode state = figures().get("activation").get(0).get("states").get(0);
        assertEquals(-1.13, state.get("min").doubleValue(), EXACT);
        assertEquals(2.74, state.get("max").doubleValue(), EXACT);
    }

    @Test
    void saysWhatIsASliceAndWhatIsLeftOut() throws IOException {
        JsonNode omitted = Run.of(
                        "explain",
                        ownModel(),
                        "--data",
                        directory.resolve("own.csv"),
                        "--param",
                        "dense_3.bias",
                        "--along",
                        "age",
                        "--format",
                        "json")
                .succeeded()
                .json()
                .get("figures")
                .get("omitted");
        assertEquals(
                "Of dense_1's units the first 6 of 9 are drawn.",
                omitted.get(0).get("reason").textValue());
        assertEquals(
                "With several inputs this is a slice: along age, with the other inputs at their means. The samples are"
                        + " beside it, so residuals are not drawn. Choose another input with --along.",
                omitted.get(1).get("reason").textValue());
    }

    @Test
    void aDescentThatDivergesIsDrawnAsFarAsItWent() throws IOException {
        Path wild = Files.writeString(
                directory.resolve("wild.json"),
                Files.readString(drug.experiment()).replace("\"learning_rate\": 0.01", "\"learning_rate\": 50"));
        Path svg = directory.resolve("wild.svg");
        Run.of("explain", wild, "--figure", "contour", "--steps", 400, "--out", svg)
                .succeeded();
        parse(svg);
    }

    /** Two hidden layers of a hundred units. */
    private Path large(int rows) throws IOException {
        StringBuilder csv = new StringBuilder("a,b,c,d,y\n");
        for (int i = 0; i < rows; i++) {
            csv.append(i % 7)
                    .append(',')
                    .append(i % 11)
                    .append(',')
                    .append(i % 13)
                    .append(',')
                    .append(i % 5)
                    .append(',')
                    .append(i % 3)
                    .append('\n');
        }
        Files.writeString(directory.resolve("large.csv"), csv);
        return Files.writeString(directory.resolve("large.json"), """
                { "data": { "train": "large.csv", "targets": ["y"] },
                  "network": [ { "type": "dense", "units": 100, "activation": "relu" },
                               { "type": "dense", "units": 100, "activation": "tanh" },
                               { "type": "dense", "units": 1 } ],
                  "loss": "mse", "optimizer": { "type": "adam" }, "training": { "epochs": 3 } }
                """);
    }

    @Test
    void doesNotEnumerateTenThousandParametersAndNamesTheOptionToUse() throws IOException {
        Run.of("explain", large(10), "--format", "html").failed(2, """
                gradus: the network has 10701 trained parameters; at most 200 are explained at a time. Name some with \
                --param, such as --param dense_1.weight[0][0]
                """);
    }

    @Test
    void countsWhatFiguresOfALargeNetworkCostAndSaysWhatItLeavesOut() throws IOException {
        String page = Run.of(
                        "explain",
                        large(60),
                        "--param",
                        "dense_1.weight[0][0]",
                        "--param",
                        "dense_3.weight",
                        "--format",
                        "html")
                .succeeded()
                .out();
        assertTrue(page.contains("Of dense_1's units the first 6 of 100 are drawn."));
        assertTrue(page.contains("The first 12 of 101 parameters have a curve. Choose others with --param."));
        assertTrue(page.contains("20 of 60 samples on their way through the network"));
        assertTrue(page.length() < 3_000_000, () -> page.length() + " characters");
    }

    @Test
    void namesTheFiguresThereAre() {
        Run.of("explain", drug.experiment(), "--figure", "squiggle").failed(2, """
                gradus: --figure: no figure 'squiggle'; there are: network, activation, units, loss, contour, \
                residuals, history, partials, matrices
                """);
    }

    @Test
    void refusesPairsThatAreNone() {
        Run.of("explain", drug.experiment(), "--figure", "contour", "--pair", "w3,w3")
                .failed(2, """
                gradus: --pair: w3 and w3 are the same parameter; contours are drawn over two
                """);
        Run.of("explain", drug.experiment(), "--figure", "contour", "--pair", "w3")
                .failed(2, """
                gradus: a pair is two parameters, such as w3,b3, got 1: w3
                """);
        Run.of("explain", drug.experiment(), "--figure", "contour", "--pair", "w3,b9")
                .failed(2, """
                gradus: no parameter 'b9'. Did you mean 'b1'? There are: w1, b1, w2, b2, w3, w4, b3
                """);
        Run.of("explain", drug.experiment(), "--figure", "contour", "--pair", "dense_1.bias,b3")
                .failed(2, """
                gradus: --pair: dense_1.bias stands for 2 parameters; name one, such as dense_1.bias[0][0]
                """);
    }

    @Test
    void refusesParametersThatAreNotTrainedInAPair() throws IOException {
        Path some = Files.writeString(
                directory.resolve("some.json"),
                Files.readString(drug.experiment())
                        .replace("\"batch_size\"", "\"trainable\": [\"dense_2.*\"], \"batch_size\""));
        Run.of("explain", some, "--figure", "contour", "--pair", "w1,b3").failed(2, """
                gradus: parameter 'w1' (dense_1.weight[0][0]) is not trained, so its gradient changes nothing; trained \
                are: w3, w4, b3
                """);
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        Run.of("explain", drug.experiment(), "--figure", "loss", "--format", "json")
                .failed(2, """
                gradus: --figure writes SVG; leave out --format
                """);
        Run.of("explain", drug.experiment(), "--figure", "loss", "--out", directory.resolve("x.png"))
                .failed(2, """
                gradus: --out %s: a figure is an SVG file, which must end in .svg; any browser opens it
                """.formatted(directory.resolve("x.png")));
        Run.of("explain", drug.experiment(), "--at", 3).failed(2, """
                gradus: --at is the step that a --figure shows; name one
                """);
        Run.of("explain", drug.experiment(), "--along", "weight", "--figure", "units")
                .failed(2, """
                gradus: no input 'weight'; there are: dosage
                """);
    }

    @Test
    void saysWhyAFigureCannotBeDrawn() throws IOException {
        Path one = Files.writeString(
                directory.resolve("one.json"),
                Files.readString(drug.experiment())
                        .replace("\"batch_size\"", "\"trainable\": [\"dense_2.bias\"], \"batch_size\""));
        Run.of("explain", one, "--figure", "contour").failed(2, """
                gradus: figure 'contour' cannot be drawn: Only one parameter is trained, and contours are drawn over \
                two; figure loss shows it.
                """);
    }

    @Test
    void learningRatesAreComparedThroughLayersOfOtherKinds() throws IOException {
        Path experiment = drug.experimentWith("\"softplus\" },", "\"softplus\" }, \"layer_norm\",");
        JsonNode explanation = Run.of("explain", experiment, "--format", "json", "--steps", 30)
                .succeeded()
                .json();
        JsonNode rates = explanation.get("figures").get("contour").get("rates");
        assertEquals(3, rates.size());
        assertEquals(0.01, rates.get(1).get("learning_rate").doubleValue());
        for (int step = 0; step <= 30; step++) {
            double trained = explanation.get("steps").get(step).get("loss").doubleValue();
            assertEquals(trained, rates.get(1).get("loss").get(step).doubleValue(), 1e-12, "step " + step);
        }
    }

    @Test
    void saysWhyLearningRatesAreNotCompared() throws IOException {
        StringBuilder csv = new StringBuilder("a,b\n");
        for (int i = 0; i < 40_000; i++) {
            csv.append(i % 11).append(',').append(i % 13).append('\n');
        }
        Files.writeString(directory.resolve("many.csv"), csv);
        Path experiment = Files.writeString(directory.resolve("many.json"), """
                { "data": { "train": "many.csv", "targets": ["b"] },
                  "network": [ { "type": "dense", "units": 3, "activation": "tanh" }, { "type": "dense", "units": 1 } ],
                  "loss": "mse", "optimizer": "sgd", "training": { "epochs": 1 } }
                """);
        JsonNode explanation = Run.of("explain", experiment, "--format", "json", "--pair", "w4,b4", "--param", "b4")
                .succeeded()
                .json();
        String omitted = explanation.get("figures").get("omitted").toString();
        assertTrue(
                omitted.contains("No comparison of learning rates: it would take too long for this network and so many"
                        + " samples."),
                omitted);
    }
}
