package dev.gradus.integration.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Training;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import dev.gradus.api.tuning.Search;
import dev.gradus.api.tuning.SearchResult;
import dev.gradus.api.tuning.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cross-validation and search over an experiment file with a noisy line. */
class TuningTest {

    private static final int SAMPLES = 20;

    @TempDir
    private Path directory;

    private Path file;
    private final double[][] x = new double[SAMPLES][1];
    private final double[][] y = new double[SAMPLES][1];

    @BeforeEach
    void writeExperiment() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder csv = new StringBuilder("x,y\n");
        for (int i = 0; i < SAMPLES; i++) {
            x[i][0] = 100 * random.nextDouble();
            y[i][0] = 3 * x[i][0] + 10 * random.nextDouble();
            csv.append(x[i][0]).append(',').append(y[i][0]).append('\n');
        }
        Files.writeString(directory.resolve("line.csv"), csv);
        file = directory.resolve("line.json");
        Files.writeString(file, """
                {
                  "seed": 5,
                  "precision": "float64",
                  "data": {
                    "train": "line.csv",
                    "targets": ["y"],
                    "scaling": { "inputs": "standard", "targets": "standard" },
                    "validation": 0.25
                  },
                  "network": [{ "type": "dense", "units": 1 }],
                  "loss": "mse",
                  "optimizer": { "type": "sgd", "learning_rate": 0.1 },
                  "training": { "epochs": 20, "batch_size": "all" }
                }
                """);
    }

    private static Engine engine(int threads) {
        return Gradus.engine(new EngineOptions(List.of(), threads));
    }

    private Runs crossValidated(int threads, Folds folds, String... settings) {
        try (Engine engine = engine(threads)) {
            Map<String, String> overrides = settings.length == 0 ? Map.of() : Map.of(settings[0], settings[1]);
            return engine.experiment(file, overrides).crossValidate(folds);
        }
    }

    /** Leaving one out shows which samples were trained on: all others, and scaled by themselves. */
    @Test
    void leavingOneOutIsTrainingOnAllOthers() {
        try (Engine engine = engine(1)) {
            // The file's validation fraction is taken away by a file of its own.
            Experiment experiment =
                    engine.experiment(file, Map.of("data.validation", "\"line.csv\"", "training.epochs", "3"));
            Runs runs = experiment.crossValidate(Folds.of(SAMPLES));
            assertEquals(SAMPLES, runs.runs().size());
            List<Double> actual = runs.runs().stream()
                    .map(run -> run.figures().get(Run.LOSS))
                    .sorted()
                    .toList();
            List<Double> expected = new ArrayList<>();
            for (int left = 0; left < SAMPLES; left++) {
                expected.add(lossOf(engine, left, experiment));
            }
            assertEquals(expected.stream().sorted().toList(), actual);
        }
    }

    /** Trains by hand without a sample and returns the loss on it. */
    private double lossOf(Engine engine, int left, Experiment experiment) {
        List<double[]> inputs = new ArrayList<>(List.of(x));
        List<double[]> targets = new ArrayList<>(List.of(y));
        Data held = Data.of(new double[][] {inputs.remove(left)}, new double[][] {targets.remove(left)});
        Network network = engine.network()
                .inputs("x")
                .targets("y")
                .scaleInputs("standard")
                .scaleTargets("standard")
                .precision(experiment.network().precision())
                .seed(5)
                .layer("dense", set -> set.put("units", 1))
                .build();
        network.fit(
                Data.of(inputs.toArray(double[][]::new), targets.toArray(double[][]::new)),
                Training.with()
                        .loss("mse")
                        .optimizer("sgd", set -> set.put("learning_rate", 0.1))
                        .epochs(3)
                        .fullBatch()
                        .build());
        return network.evaluate(held).loss();
    }

    @Test
    void foldsOnSeveralThreadsAreThoseOfOne() {
        Folds folds = Folds.of(4).repeats(2);
        Runs one = crossValidated(1, folds);
        assertEquals(one.runs(), crossValidated(3, folds).runs());
        assertEquals(8, one.runs().size());
        assertEquals(
                List.of(5L, 5L, 5L, 5L, 6L, 6L, 6L, 6L),
                one.runs().stream().map(Run::seed).toList());
        assertTrue(
                one.figures().containsAll(List.of("loss", "r2", "rmse", "mae")),
                one.figures().toString());
        assertTrue(one.mean("r2") > 0.9 && one.higherIsBetter("r2") && !one.higherIsBetter("loss"));
    }

    /** A network made in Java, with the same seed, is the one that the file describes. */
    @Test
    void networksMadeInJavaAreCrossValidatedInTheSameWay() {
        Runs ofFile = crossValidated(2, Folds.of(4), "seed", "0");
        try (Engine engine = engine(2)) {
            Runs ofJava = engine.crossValidate(
                    seed -> engine.network()
                            .inputs("x")
                            .targets("y")
                            .scaleInputs("standard")
                            .scaleTargets("standard")
                            .precision(Precision.FLOAT64)
                            .layer("dense", set -> set.put("units", 1))
                            .seed(seed)
                            .build(),
                    Data.of(x, y),
                    Training.with()
                            .loss("mse")
                            .optimizer("sgd", set -> set.put("learning_rate", 0.1))
                            .epochs(20)
                            .fullBatch()
                            .validation(0.25)
                            .build(),
                    Folds.of(4),
                    RunListener.NONE);
            assertEquals(ofFile.runs(), ofJava.runs());
        }
    }

    @Test
    void theExperimentsOwnNetworkStaysAsItIs() {
        try (Engine engine = engine(2)) {
            Experiment experiment = engine.experiment(file, Map.of());
            double before = experiment.network().parameter("dense_1.weight")[0];
            experiment.crossValidate(Folds.of(3));
            assertEquals(before, experiment.network().parameter("dense_1.weight")[0]);
            assertTrue(experiment.network().loss().isEmpty());
        }
    }

    @Test
    void aRunThatDivergesIsListed() {
        Runs runs = crossValidated(1, Folds.of(3), "optimizer.learning_rate", "1e200");
        assertEquals(3, runs.failed());
        assertTrue(
                runs.runs().get(0).failure().startsWith("training diverged in epoch "),
                runs.runs().toString());
        assertEquals(Double.NaN, runs.mean("loss"));
    }

    private SearchResult searched(int threads, Search search) {
        try (Engine engine = engine(threads)) {
            return engine.search(file, Map.of(), search, RunListener.NONE);
        }
    }

    /** The score of a trial is what training with its settings gives on the validation data. */
    @Test
    void trialsAreJudgedByTheValidationData() {
        SearchResult result = searched(
                1, Search.grid().vary("optimizer.learning_rate=0.1,0.001").vary("training.epochs=5,10"));
        assertEquals(4, result.ranking().size());
        Trial best = result.best().orElseThrow();
        assertEquals(Map.of("optimizer.learning_rate", "0.1", "training.epochs", "10"), best.settings());
        try (Engine engine = engine(1)) {
            Experiment experiment = engine.experiment(file, best.settings());
            experiment.network().fit(experiment.trainingData(), experiment.training());
            Evaluation evaluation = experiment
                    .network()
                    .evaluate(experiment.training().validation().orElseThrow());
            assertEquals(evaluation.loss(), result.score(best));
        }
    }

    @Test
    void searchesOnSeveralThreadsAreThoseOfOne() {
        Search search = Search.random(5)
                .vary("optimizer.learning_rate=log:1e-3..1.0")
                .seeds(2)
                .score("r2");
        SearchResult one = searched(1, search);
        SearchResult three = searched(3, search);
        assertTrue(one.higherIsBetter());
        assertEquals(
                one.ranking().stream().map(Trial::number).toList(),
                three.ranking().stream().map(Trial::number).toList());
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    one.ranking().get(i).runs().runs(),
                    three.ranking().get(i).runs().runs());
            assertEquals(2, one.ranking().get(i).runs().runs().size());
        }
    }

    @Test
    void aTrialThatDivergesOrIsNotAllowedComesLast() {
        SearchResult result = searched(1, Search.grid().vary("optimizer.learning_rate=-1,1e200,0.1"));
        List<Trial> ranking = result.ranking();
        assertEquals("0.1", ranking.get(0).settings().get("optimizer.learning_rate"));
        assertEquals(1, ranking.get(1).runs().failed());
        assertTrue(ranking.get(2).refusal().contains("learning_rate must be a number > 0"), ranking.toString());
    }

    @Test
    void aSearchOfWhichNothingIsAllowedSaysWhy() {
        InvalidInputException e = assertThrows(
                InvalidInputException.class, () -> searched(1, Search.grid().vary("optimizer.rate=1,2")));
        assertTrue(e.getMessage().contains("unknown setting of sgd"), e.getMessage());
    }

    @Test
    void withoutSamplesHeldBackThereIsNothingToJudgeBy() throws IOException {
        Files.writeString(file, Files.readString(file).replace("\"validation\": 0.25", ""));
        Search search = Search.grid().vary("training.epochs=1,2");
        InvalidInputException e = assertThrows(InvalidInputException.class, () -> searched(1, search));
        assertEquals(
                file + ": nothing to judge trials by; hold samples back, such as \"data\": {\"validation\": 0.2, …},"
                        + " or cross-validate (--folds 5)",
                e.getMessage());
        assertEquals(2, searched(1, search.folds(Folds.of(4))).ranking().size());
    }

    @Test
    void whoeverEndsASearchKeepsTheTrialsThatHaveEnded() {
        int[] ended = {0};
        RunListener listener = new RunListener() {
            @Override
            public void ended(Run run, int done, int total) {
                ended[0] = done;
                assertEquals(6, total);
            }

            @Override
            public boolean stopped() {
                return ended[0] == 2;
            }
        };
        try (Engine engine = engine(1)) {
            SearchResult result = engine.search(file, Map.of(), Search.grid().vary("seed=1,2,3,4,5,6"), listener);
            assertEquals(2, result.ranking().size());
            assertEquals(6, result.planned());
        }
    }

    @Test
    void theBestIsWrittenAsAnExperimentThatReadsTheSameFiles() throws IOException {
        Path to = Files.createDirectory(directory.resolve("sub")).resolve("best.json");
        try (Engine engine = engine(1)) {
            engine.writeExperiment(file, Map.of("optimizer.learning_rate", "0.25"), to);
            Experiment best = engine.experiment(to, Map.of());
            assertEquals(15, best.trainingData().rows());
            assertTrue(Files.readString(to).contains("\"learning_rate\": 0.25"));
            assertTrue(Files.readString(to).contains("\"train\": \"../line.csv\""));
            assertFalse(Files.readString(file).contains("0.25}"));
        }
    }
}
