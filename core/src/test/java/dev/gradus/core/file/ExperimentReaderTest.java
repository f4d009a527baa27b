package dev.gradus.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gradus.api.PartSpec;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.EarlyStopping;
import dev.gradus.api.training.StopConditions;
import dev.gradus.api.training.Training;
import dev.gradus.core.data.IdxFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperimentReaderTest {

    private static final Path FILE = Path.of("lab", "houses.json");

    private static final String COMPLETE = """
            {
              // The seed decides everything random.
              "name": "prices",
              "seed": 42,
              "precision": "float64",
              "data": {
                "train": ["a.csv", "b.csv"],
                "test": "c.csv",
                "format": { "separator": "tab", "decimal": ",", "header": false, "encoding": "ISO-8859-1" },
                "inputs": ["rooms", "age"],
                "targets": ["price"],
                "scaling": { "inputs": "standard", "targets": "none" },
              },
              "network": [
                { "type": "dense", "units": 8, "activation": { "type": "leaky_relu", "slope": 0.2 }, "name": "hidden" },
                { "type": "dense", "units": 1, "bias": false, "activation": null }
              ],
              "initial": { "hidden.bias": [0, 0.5] },
              "loss": "ssr", /* sums up */
              "optimizer": { "type": "sgd", "learning_rate": 1e-2 },
              "training": { "epochs": 7, "batch_size": "all", "shuffle": false, "trainable": ["hidden.*"] }
            }
            """;

    private static final String LEAST = """
            {"data": {"train": "a.csv", "targets": ["y"]}, "network": ["dense"], "loss": "mse", "optimizer": "sgd"}
            """;

    private static ExperimentFile parse(String text, String... overrides) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String override : overrides) {
            String[] parts = override.split("=", 2);
            map.put(parts[0], parts[1]);
        }
        return ExperimentReader.parse(FILE, text, map);
    }

    private static String refusal(String text, String... overrides) {
        return assertThrows(InvalidInputException.class, () -> parse(text, overrides))
                .getMessage();
    }

    private static Object setting(PartSpec part, String name) {
        return part.settings().values().get(name);
    }

    @Test
    void everyKeyIsRead() {
        ExperimentFile experiment = parse(COMPLETE);
        assertEquals("prices", experiment.name());
        assertEquals(42, experiment.seed());
        assertEquals(Precision.FLOAT64, experiment.precision());
        assertEquals(
                List.of(Path.of("lab", "a.csv"), Path.of("lab", "b.csv")),
                experiment.data().train().files());
        assertEquals(
                CsvFormat.detected().separator('\t').decimal(',').header(false).encoding(StandardCharsets.ISO_8859_1),
                experiment.data().train().format());
        assertEquals(List.of(Path.of("lab", "c.csv")), experiment.data().test().files());
        assertEquals(List.of("rooms", "age"), experiment.data().train().inputs());
        assertEquals(List.of("price"), experiment.data().train().targets());
        assertEquals("standard", experiment.data().inputScaling());
        assertEquals("none", experiment.data().targetScaling());
        assertEquals("hidden", experiment.network().get(0).name());
        assertNull(experiment.network().get(1).name());
        PartSpec hidden = experiment.network().get(0).layer();
        assertEquals("dense", hidden.name());
        assertEquals(8L, setting(hidden, "units"));
        PartSpec activation = (PartSpec) setting(hidden, "activation");
        assertEquals("leaky_relu", activation.name());
        assertEquals(0.2, setting(activation, "slope"));
        PartSpec output = experiment.network().get(1).layer();
        assertEquals(false, setting(output, "bias"));
        assertEquals(
                List.of("units", "bias", "activation"),
                List.copyOf(output.settings().values().keySet()));
        assertEquals(Map.of("hidden.bias", List.of(0L, 0.5)), experiment.initial());
        assertEquals("ssr", experiment.training().loss().name());
        assertEquals(0.01, setting(experiment.training().optimizer(), "learning_rate"));
        assertPlan(7, 0, false, List.of("hidden.*"), experiment.training());
    }

    @Test
    void whatIsLeftOutHasDefaults() {
        ExperimentFile experiment = parse(LEAST);
        assertEquals("houses", experiment.name());
        assertEquals(0, experiment.seed());
        assertEquals(Precision.FLOAT32, experiment.precision());
        assertEquals(List.of(), experiment.data().train().inputs());
        assertEquals("none", experiment.data().inputScaling());
        assertEquals(List.of(), experiment.data().test().files());
        assertEquals(0, experiment.data().test().fraction());
        assertEquals(Map.of(), experiment.initial());
        assertPlan(100, 32, true, List.of("*"), experiment.training());
    }

    @Test
    void aTestMayBeAFractionOfTheRows() {
        assertEquals(0.2, parse(LEAST, "data.test=0.2").data().test().fraction());
        assertEquals(
                FILE + ": data.test: expected a fraction between 0 and 1, or the name of a file, got 1.5",
                refusal(LEAST, "data.test=1.5"));
    }

    @Test
    void valuesCanBeSetByPath() {
        ExperimentFile experiment = parse(
                COMPLETE,
                "network[1].units=3",
                "network[0].activation.slope=0.5",
                "optimizer.learning_rate=0.1",
                "loss.scale=0.5",
                "training.epochs=9",
                "initial.hidden.bias=[1,2]",
                "data.targets[0]=cost",
                "name=other name");
        assertEquals(3L, setting(experiment.network().get(1).layer(), "units"));
        assertEquals(0.5, setting((PartSpec) setting(experiment.network().get(0).layer(), "activation"), "slope"));
        assertEquals(0.1, setting(experiment.training().optimizer(), "learning_rate"));
        assertEquals("ssr", experiment.training().loss().name());
        assertEquals(0.5, setting(experiment.training().loss(), "scale"));
        assertEquals(9, experiment.training().epochs());
        assertEquals(List.of(1L, 2L), experiment.initial().get("hidden.bias"));
        assertEquals(List.of("cost"), experiment.data().train().targets());
        assertEquals("other name", experiment.name());
    }

    @Test
    void objectsOnTheWayToAValueAreMade() {
        ExperimentFile experiment =
                parse(LEAST, "training.epochs=3", "data.scaling.inputs=standard", "network[0].units=2");
        assertEquals(3, experiment.training().epochs());
        assertEquals("standard", experiment.data().inputScaling());
        assertEquals("dense", experiment.network().get(0).layer().name());
        assertEquals(2L, setting(experiment.network().get(0).layer(), "units"));
        assertEquals(
                "adam", parse(LEAST, "optimizer=adam").training().optimizer().name());
        assertEquals(
                "dense",
                parse(
                                "{}",
                                "data.train=a.csv",
                                "data.targets=[\"y\"]",
                                "network=[\"dense\"]",
                                "loss=mse",
                                "optimizer.type=sgd")
                        .network()
                        .get(0)
                        .layer()
                        .name());
    }

    @Test
    void imagesAreNamedByTwoFilesAndNeedNoColumns() {
        String images = "{\"images\": \"i.gz\", \"labels\": \"l.gz\"}";
        ExperimentFile experiment =
                parse(LEAST, "data.train=" + images, "data.targets=[\"label\"]", "data.test=" + images);
        IdxFiles files = new IdxFiles(Path.of("lab", "i.gz"), Optional.of(Path.of("lab", "l.gz")));
        assertEquals(Optional.of(files), experiment.data().idx());
        assertEquals(Optional.of(files), experiment.data().test().idx());
        assertEquals(List.of("label"), experiment.data().train().targets());
        String start = "lab/houses.json: data.";
        assertEquals(
                start + "targets: the target of these files is called 'label'; leave this out",
                refusal(LEAST, "data.train=" + images));
        assertEquals(
                start + "inputs: is for CSV files; of images every pixel is an input, and none is missing",
                refusal(LEAST, "data.train=" + images, "data.inputs=[\"a\"]"));
        assertEquals(
                start + "train.labels: missing; name the file with the labels, such as \"labels\":"
                        + " \"train-labels-idx1-ubyte.gz\"",
                refusal(LEAST, "data.train={\"images\": \"i\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "network[2].units=1 | --set network[2].units: there is no [2]; the list has 1 elements, counted from 0",
                "seed.x=1           | --set seed.x: no 'x' in 5",
                "data[0]=1          | --set data[0]: no [0] in an object {…}",
                "a..b=1             | --set a..b: not a path; write such as training.epochs=5 or network[0].units=8",
                "network[=1 | --set network[: not a path; write such as training.epochs=5 or network[0].units=8",
                "training.=1 | --set training.: not a path; write such as training.epochs=5 or network[0].units=8"
            })
    void pathsThatLeadNowhereAreRefused(String override, String message) {
        assertEquals(message, refusal(LEAST, "seed=5", override));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "training.batchsize=1  | training.batchsize: unknown; did you mean 'batch_size'?",
                "training.rate=1       | training.rate: unknown; allowed: epochs, batch_size, shuffle, schedule,"
                        + " clip, regularization, trainable, metrics, class_weights, early_stopping, stop",
                "optimiser=sgd         | optimiser: unknown; did you mean 'optimizer'?",
                "data.target=[\"y\"]   | data.target: unknown; did you mean 'targets'?",
                "data.scaling.input=standard | data.scaling.input: unknown; did you mean 'inputs'?",
                "seed=1.5              | seed: expected a whole number, got 1.5",
                "seed=99999999999999999999 | seed: expected a whole number, got 99999999999999999999",
                "name=5                | name: expected a text, got 5",
                "precision=float16     | precision: expected \"float32\" or \"float64\", got the text \"float16\"",
                "data=houses.csv       | data: expected an object {…}, got the text \"houses.csv\"",
                "data.train=5          | data.train: expected the name of a file, or a list of names, got 5",
                "data.train=[]         | data.train: the list is empty; name at least one file",
                "data.inputs=rooms     | data.inputs: expected a list of texts [\"…\", …], got the text \"rooms\"",
                "data.targets=[1]      | data.targets[0]: expected a text, got 1",
                "data.scaling.inputs=quantile | data.scaling.inputs: no scaling 'quantile'."
                        + " Allowed: none, standard, minmax, robust, log, bytes",
                "data.format.sep=;     | data.format.sep: unknown; did you mean 'separator'?",
                "data.format.separator=a | data.format.separator: expected a character that may stand between cells, or"
                        + " comma, semicolon, tab, pipe or space, got \"a\"",
                "data.format.decimal=; | data.format.decimal: expected \".\" or \",\", got \";\"",
                "data.format.header=no | data.format.header: expected true or false, got the text \"no\"",
                "data.format.encoding=latin | data.format.encoding: no encoding 'latin'; known are such as UTF-8,"
                        + " UTF-16, ISO-8859-1, windows-1252",
                "network={}            | network: expected a list of layers […], got an object {…}",
                "network=[5]           | network[0]: expected a part, \"name\" or {\"type\": \"name\", …}, got 5",
                "network=[{}]          | network[0].type: missing; it is the name of the part",
                "network=[{\"type\":5}] | network[0].type: expected the name of a part, got 5",
                "network=[{\"type\":\"dense\",\"name\":1}] | network[0].name: expected a text, got 1",
                "network[0].x={\"a\":1} | network[0].x.type: missing; it is the name of the part",
                "network[0].x=[null]   | network[0].x[0]: expected a number, a text or a part, got null",
                "loss=null             | loss: missing; say what to make small, such as \"loss\": \"mse\"",
                "loss=7                | loss: expected a part, \"name\" or {\"type\": \"name\", …}, got 7",
                "training.epochs=ten   | training.epochs: expected a whole number from 0, got the text \"ten\"",
                "training.epochs=-1    | training.epochs: expected a whole number from 0, got -1",
                "training.batch_size=0 | training.batch_size: expected a whole number from 1, or \"all\", got 0",
                "training.batch_size=half | training.batch_size: expected a whole number from 1, or \"all\","
                        + " got the text \"half\"",
                "training.shuffle=1    | training.shuffle: expected true or false, got 1",
                "training.trainable=[] | training.trainable: the list is empty; leave it out to train every parameter",
                "data.validation=[]    | data.validation: the list is empty; name at least one file",
                "data.validation=-0.1  | data.validation: expected a fraction between 0 and 1, or the name of a file,"
                        + " got -0.1",
                "training.early_stopping=5 | training.early_stopping: expected an object {…}, got 5",
                "training.early_stopping={} | training.early_stopping.patience: missing; say how many epochs to wait"
                        + " for something better, such as \"patience\": 10",
                "training.early_stopping.patience=0 | training.early_stopping.patience: expected a whole number from 1,"
                        + " got 0",
                "training.early_stopping={\"patience\": 1, \"min_delta\": -1} | training.early_stopping.min_delta:"
                        + " expected a number from 0, got -1",
                "training.early_stopping={\"patience\": 1} | training.early_stopping: looks at validation_loss, but"
                        + " there are no validation data; add them, such as \"data\": {\"validation\": 0.2, …}, or say"
                        + " \"monitor\": \"loss\"",
                "training.stop.loss=low | training.stop.loss: expected a number, got the text \"low\"",
                "training.stop.change=-1 | training.stop.change: expected a number from 0, got -1",
                "training.stop.seconds=0 | training.stop.seconds: expected a number above 0, got 0",
                "training.stop.time=5   | training.stop.time: unknown; allowed: loss, change, seconds",
                "initial=[]            | initial: expected an object {…}, got a list […]"
            })
    void whatIsNotAllowedIsRefusedWithItsPath(String override, String message) {
        assertEquals(FILE + ": " + message, refusal(LEAST, override));
    }

    @Test
    void validationAndTheEndOfTrainingAreRead() {
        ExperimentFile experiment = parse(
                LEAST,
                "data.validation=0.2",
                "training.early_stopping.patience=7",
                "training.early_stopping.min_delta=1e-3",
                "training.early_stopping.restore_best=false",
                "training.stop.loss=0.5",
                "training.stop.seconds=60");
        assertEquals(0.2, experiment.data().validation().fraction());
        assertEquals(
                new EarlyStopping(7, 1e-3, "validation_loss", false),
                experiment.training().earlyStopping().orElseThrow());
        assertEquals(new StopConditions(0.5, 0, 60), experiment.training().stopConditions());
        assertEquals(StopConditions.NONE, parse(LEAST).training().stopConditions());
        assertEquals(
                List.of(Path.of("lab", "held.csv")),
                parse(LEAST, "data.validation=held.csv").data().validation().files());
    }

    @Test
    void whatIsMissingIsShownByExample() {
        assertEquals(
                FILE + ": data: missing; say where the samples are, such as"
                        + " \"data\": {\"train\": \"samples.csv\", \"targets\": [\"price\"]}",
                refusal("{}"));
        assertEquals(
                FILE + ": data.train: missing; name the file with the samples, such as \"train\": \"samples.csv\"",
                refusal("{\"data\": {}}"));
        assertEquals(
                FILE + ": data.targets: missing; name the columns to predict, such as \"targets\": [\"price\"]",
                refusal("{\"data\": {\"train\": \"a.csv\"}}"));
        String data = "{\"data\": {\"train\": \"a.csv\", \"targets\": [\"y\"]}";
        String layers = "list the layers, such as \"network\": [{\"type\": \"dense\", \"units\": 1}]";
        assertEquals(FILE + ": network: missing; " + layers, refusal(data + "}"));
        assertEquals(FILE + ": network: the list is empty; " + layers, refusal(data + ", \"network\": []}"));
        assertEquals(
                FILE + ": optimizer: missing; say how to train, such as \"optimizer\": \"adam\"",
                refusal(data + ", \"network\": [\"dense\"], \"loss\": \"mse\"}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | : the file is empty",
                "` ` | : the file is empty",
                "[] | : expected an object {…}, got a list […]",
                "null | : expected an object {…}, got null",
                "{\"seed\": } | , line 1, column 10: not valid JSON: Unexpected character ('}'):"
                        + " expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or"
                        + " 'false')",
                "{\"seed\": 1 | , line 1, column 11: not valid JSON: Unexpected end-of-input: expected close marker for"
                        + " Object",
                "{\"seed\": 1, \"seed\": 2} | , line 1, column 19: not valid JSON: Duplicate field 'seed'",
                "{} x | , line 1, column 4: not valid JSON: Unrecognized token 'x': was expecting"
                        + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "{\"seed\": 01} | , line 1, column 11: not valid JSON: Invalid numeric value:"
                        + " Leading zeroes not allowed",
                "{\"seed\": NaN} | , line 1, column 13: not valid JSON: Non-standard token 'NaN'"
            })
    void textThatIsNotAnExperimentIsRefusedWithLineAndColumn(String text, String message) {
        String refused = refusal(text);
        assertEquals(FILE + message, refused);
    }

    @Test
    void syntaxErrorsAreCountedInLines() {
        String refused = refusal("{\n  \"seed\": 1\n  \"name\": \"x\"\n}");
        assertEquals(
                FILE + ", line 3, column 3: not valid JSON: Unexpected character ('\"'):"
                        + " was expecting comma to separate Object entries",
                refused);
    }

    private static void assertPlan(int epochs, int batchSize, boolean shuffle, List<String> trainable, Training plan) {
        assertEquals(epochs, plan.epochs());
        assertEquals(batchSize, plan.batchSize());
        assertEquals(shuffle, plan.shuffle());
        assertEquals(trainable, plan.trainable());
    }
}
