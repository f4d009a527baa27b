package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {

    @TempDir
    private Path directory;

    private DrugDosage drug;
    private Path model;

    @BeforeEach
    void train() throws IOException {
        drug = DrugDosage.in(directory);
        model = drug.trained();
    }

    @Test
    void printsLossAndMetrics() {
        Run run = Run.of("evaluate", model, "--data", drug.data()).succeeded();
        assertEquals("", run.err());
        assertTrue(run.out().matches("samples +3\nloss +\\S+\nr2 +\\S+\nrmse +\\S+\nmae +\\S+\n"), run.out());
    }

    @Test
    void printsThemInJson() {
        JsonNode json = Run.of("evaluate", model, "--data", drug.data(), "--json")
                .succeeded()
                .json();
        JsonNode training =
                Run.of("train", drug.experiment(), "--json").succeeded().json();
        assertEquals(training.get("loss"), json.get("loss"));
        assertEquals(training.get("metrics"), json.get("metrics"));
        assertEquals(3, json.get("samples").intValue());
        double rmse = json.at("/metrics/rmse").doubleValue();
        assertEquals(json.get("loss").doubleValue(), 3 * rmse * rmse, 1e-12, "the sum of three squared residuals");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Path data = Files.writeString(directory.resolve("new.csv"), "dosage,effect\n0.5,1\n");
        Run run = Run.of("evaluate", model, "--data", data, "--json");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("effectiveness"), run.err());
    }

    @Test
    void printsTheMetricsAskedForInstead() {
        Run run = Run.of(
                        "evaluate", model, "--data", drug.data(), "--metric", "mape", "--metric", "{\"type\": \"mse\"}")
                .succeeded();
        assertTrue(run.out().matches("samples +3\nloss +\\S+\nmape +infinity\nmse +\\S+\n"), run.out());
    }

    @Test
    void aMetricThatMakesNoSenseIsRefused() {
        Run run = Run.of("evaluate", model, "--data", drug.data(), "--metric", "roc_auc");
        assertEquals(2, run.exitCode());
        assertEquals(
                "gradus: metrics[0]: roc_auc measures classes or yes-or-no answers, but the outputs are values; use"
                        + " r2, rmse or mae, or a loss for classes, such as softmax_cross_entropy or"
                        + " binary_cross_entropy\n",
                run.err());
    }

    @Test
    void aMetricThatIsNotDefinedSaysSo() throws IOException {
        Path one = Files.writeString(directory.resolve("one.csv"), "dosage,effectiveness\n0.5,1\n");
        Run run = Run.of("evaluate", model, "--data", one).succeeded();
        assertTrue(run.out().matches("(?s).*\nr2 +undefined\n.*"), run.out());
        JsonNode json =
                Run.of("evaluate", model, "--data", one, "--json").succeeded().json();
        assertTrue(json.at("/metrics/r2").isNull());
    }

    /** A network that is sure that x above 0 is a b, and never thinks of c. */
    private Path classes() throws IOException {
        Files.writeString(directory.resolve("abc.csv"), "x,a,b,c\n-1,1,0,0\n-2,1,0,0\n1,0,1,0\n2,0,0,1\n3,0,1,0\n");
        Path experiment = Files.writeString(directory.resolve("abc.json"), """
                {
                  "data": { "train": "abc.csv", "targets": ["a", "b", "c"] },
                  "network": [{ "type": "dense", "units": 3 }],
                  "initial": { "dense_1.weight": [[-1, 1, 0]], "dense_1.bias": [0, 0, -9] },
                  "loss": "softmax_cross_entropy",
                  "optimizer": "sgd",
                  "training": { "epochs": 0, "metrics": ["f1", { "type": "top_k", "k": 2 }] }
                }
                """);
        Run run = Run.of("train", experiment).succeeded();
        assertTrue(run.out().matches("(?s).*\nf1 +0.6\ntop_2 +0.8\n.*"), run.out());
        return directory.resolve("abc.model.json");
    }

    @Test
    void classesHaveATableOfWhichWasTakenForWhich() throws IOException {
        Run run = Run.of("evaluate", classes(), "--data", directory.resolve("abc.csv"))
                .succeeded();
        String table = run.out().substring(run.out().indexOf("\n\n") + 2);
        assertEquals("""
                observed \\ predicted       a       b  c  recall
                a                          2       0  0  1.0000
                b                          0       2  0  1.0000
                c                          0       1  0  0.0000
                precision             1.0000  0.6667  -
                """, table);
    }

    @Test
    void theTableIsInJsonToo() throws IOException {
        JsonNode json = Run.of("evaluate", classes(), "--data", directory.resolve("abc.csv"), "--json")
                .succeeded()
                .json();
        assertEquals(
                "{\"classes\":[\"a\",\"b\",\"c\"],\"counts\":[[2,0,0],[0,2,0],[0,1,0]]}",
                json.get("confusion_matrix").toString());
        assertEquals(0.8, json.at("/metrics/accuracy").doubleValue());
    }
}
