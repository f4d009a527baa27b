package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.network.Prediction;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.BinaryCrossEntropy;
import dev.gradus.losses.Mse;
import dev.gradus.losses.SoftmaxCrossEntropy;
import dev.gradus.optimizers.Sgd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ColumnsTest {

    /** What an animal is, is nearly decided by where it lives and by its length. */
    private record Animal(String island, Double length, String species) {}

    private static final List<Animal> ANIMALS = animals();

    private static List<Animal> animals() {
        List<Animal> animals = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            animals.add(new Animal("Biscoe", 50.0 + i, "Gentoo"));
            animals.add(new Animal("Dream", 40.0 + i, i < 5 ? "Adelie" : "Chinstrap"));
            animals.add(new Animal(i == 3 ? null : "Torgersen", i == 7 ? null : 36.0 + i, "Adelie"));
        }
        return animals;
    }

    private static Data data(List<Animal> animals) {
        return Data.from(animals)
                .input("island", Animal::island)
                .input("length", Animal::length)
                .target("species", Animal::species)
                .build();
    }

    private static NetworkBuilder builder(Data data, int units) {
        return TestNetworks.builder()
                .columnsOf(data)
                .scaleInputs("standard")
                .layer(new Dense(units))
                .seed(3);
    }

    private static final Training CLASSES = Training.with()
            .loss(new SoftmaxCrossEntropy())
            .optimizer(new Sgd(0.5))
            .epochs(100)
            .fullBatch()
            .build();

    private static Network trained() {
        Network network = builder(data(ANIMALS), 3).build();
        network.fit(data(ANIMALS), CLASSES);
        return network;
    }

    private static Map<String, Object> row(Object island, Object length) {
        Map<String, Object> row = new HashMap<>();
        row.put("island", island);
        row.put("length", length);
        return row;
    }

    @Test
    void columnsAreTakenFromTheData() {
        Network network = builder(data(ANIMALS), 3).build();
        assertEquals(List.of("island", "length"), network.inputs());
        assertEquals(List.of("island=Biscoe", "island=Dream", "island=Torgersen", "length"), network.features());
        assertEquals(List.of("species=Adelie", "species=Chinstrap", "species=Gentoo"), network.outputs());
        assertEquals(List.of(Column.categorical("species", "Adelie", "Chinstrap", "Gentoo")), network.targetColumns());
        assertEquals(new Preparation("standard", Missing.median(), Unseen.MISSING), network.preparation("length"));
    }

    @Test
    void classesArePredictedByNameWithTheirProbabilities() {
        Network network = trained();
        Prediction prediction = network.predict(row("Biscoe", 55));
        assertEquals("Gentoo", prediction.label());
        assertEquals(
                List.of("Adelie", "Chinstrap", "Gentoo"),
                List.copyOf(prediction.classProbabilities().keySet()));
        assertEquals(
                1,
                prediction.classProbabilities().values().stream()
                        .mapToDouble(p -> p)
                        .sum(),
                1e-12);
        Evaluation evaluation = network.evaluate(data(ANIMALS));
        assertTrue(evaluation.metrics().get("accuracy") > 0.9, evaluation::toString);
        assertEquals(
                List.of("Adelie", "Chinstrap", "Gentoo"),
                evaluation.confusionMatrix().orElseThrow().classes());
    }

    @Test
    void aRowMayBeTextsAndInAnyOrderAndHaveMore() {
        Network network = trained();
        Map<String, Object> texts = row(" Dream ", "42.5");
        texts.put("colour", new Object());
        assertEquals(network.predict(row("Dream", 42.5)), network.predict(texts));
        assertEquals(network.predict(row(null, null)), network.predict(row("", "NA")));
        Map<String, Object> lacking = Map.of("islnd", "Dream", "length", 3);
        assertEquals(
                "predict: no input 'island' in the row. Did you mean 'islnd'? It has: "
                        + String.join(", ", lacking.keySet()) + ". A missing value is a null",
                refusal(() -> network.predict(lacking)));
    }

    @Test
    void dataAreReadByNameWhateverTheOrderOfColumnsCategoriesAndRows() {
        Network network = trained();
        List<Animal> others = List.of(ANIMALS.get(7), ANIMALS.get(0), ANIMALS.get(2));
        Data turned = Data.from(others)
                .input("number", animal -> 7)
                .input("length", Animal::length)
                .input(Column.categorical("island", "Torgersen", "Dream"), Animal::island)
                .build();
        double[][] predicted = network.predict(turned);
        double[][] expected = network.predict(data(ANIMALS));
        assertArrayEquals(expected[7], predicted[0]);
        assertArrayEquals(expected[0], predicted[1]);
        assertArrayEquals(expected[2], predicted[2]);
        Data without = Data.from(others).input("length", Animal::length).build();
        assertEquals(
                "data: 1 inputs [length], but the network has 2: [island, length]",
                refusal(() -> network.predict(without)));
        Data misspelt = Data.from(others)
                .input("islands", Animal::island)
                .input("length", Animal::length)
                .build();
        assertEquals(
                "data: no input 'island'. Did you mean 'islands'? There are: islands, length",
                refusal(() -> network.predict(misspelt)));
    }

    @Test
    void anUnseenCategoryCountsAsMissing() {
        Network network = trained();
        assertEquals(network.predict(row(null, 40)), network.predict(row("Nowhere", 40)));
    }

    @Test
    void anUnseenCategoryIsRefusedIfThatIsAskedFor() {
        Network network = builder(data(ANIMALS), 3).unseen(Unseen.ERROR).build();
        network.fit(data(ANIMALS), CLASSES);
        assertEquals(
                "data: row 0, input 'island' is 'Nowhere', which did not occur in training;"
                        + " known are: Biscoe, Dream, Torgersen",
                refusal(() -> network.predict(row("Nowhere", 40))));
    }

    @Test
    void anUnseenClassIsRefused() {
        Network network = trained();
        assertEquals(
                "data: row 1, target 'species' is 'Dodo', which did not occur in training;"
                        + " known are: Adelie, Chinstrap, Gentoo",
                refusal(() -> network.evaluate(data(List.of(ANIMALS.get(0), new Animal("Dream", 40.0, "Dodo"))))));
    }

    @Test
    void aMissingClassIsRefusedOrItsRowLeftOut() {
        List<Animal> animals = new ArrayList<>(ANIMALS);
        animals.add(4, new Animal("Dream", 44.0, null));
        Network strict = builder(data(animals), 3).build();
        assertEquals(
                "data: row 4, target 'species' is missing; every sample needs one",
                refusal(() -> strict.fit(data(animals), CLASSES)));
        Network dropping = builder(data(animals), 3)
                .prepare("species", Preparation.ofMissing(Missing.drop()))
                .build();
        dropping.fit(data(animals), CLASSES);
        assertArrayEquals(trained().parameter("dense_1.weight"), dropping.parameter("dense_1.weight"));
    }

    @Test
    void theEncodingIsThatOfTheFirstTraining() {
        Network network = trained();
        double[] before = network.predict(data(ANIMALS))[7];
        network.fit(
                data(List.of(new Animal("Dream", 1e6, "Adelie"))),
                CLASSES.change().epochs(0).build());
        assertArrayEquals(before, network.predict(data(ANIMALS))[7]);
    }

    @Test
    void statisticsAreThoseOfTheRowsTrainedOn() {
        List<Animal> animals = new ArrayList<>(ANIMALS);
        Data held = data(List.of(new Animal("Dream", 1e6, "Adelie")));
        Network network = builder(data(animals), 3).build();
        network.fit(data(animals), CLASSES.change().validation(held).build());
        assertArrayEquals(trained().parameter("dense_1.weight"), network.parameter("dense_1.weight"));
    }

    @Test
    void twoClassesTakeOneOutputOrTwo() {
        List<Animal> two = ANIMALS.stream()
                .filter(animal -> !animal.species().equals("Chinstrap"))
                .toList();
        Network one = builder(data(two), 1).build();
        assertEquals(List.of("species=Gentoo"), one.outputs());
        one.fit(
                data(two),
                CLASSES.change().loss(new BinaryCrossEntropy(true, 1)).build());
        Prediction prediction = one.predict(row("Biscoe", 57));
        assertEquals("Gentoo", prediction.label());
        double second = one.predict(data(List.of(new Animal("Biscoe", 57.0, null))))[0][0];
        assertEquals(Map.of("Adelie", 1 - second, "Gentoo", second), prediction.classProbabilities());
        assertEquals(
                List.of("Adelie", "Gentoo"),
                one.evaluate(data(two)).confusionMatrix().orElseThrow().classes());
        assertEquals(
                List.of("species=Adelie", "species=Gentoo"),
                builder(data(two), 2).build().outputs());
    }

    @Test
    void aNetworkMustHaveAnOutputForEachClass() {
        assertEquals(
                "network: the last layer 'dense_1' has 2 outputs for the target 'species' with the classes"
                        + " [Adelie, Chinstrap, Gentoo]; give it 3 units, one for each class",
                assertThrows(
                                ShapeException.class,
                                () -> builder(data(ANIMALS), 2).build())
                        .getMessage());
    }

    @Test
    void numbersAndClassesMayBePredictedTogether() {
        Data both = Data.from(ANIMALS)
                .input("island", Animal::island)
                .target("species", Animal::species)
                .target("length", animal -> animal.length() == null ? 40 : animal.length())
                .build();
        Network network = TestNetworks.builder()
                .columnsOf(both)
                .scaleTargets("standard")
                .layer(new Dense(4))
                .build();
        network.fit(both, CLASSES.change().loss(new Mse()).build());
        Prediction prediction = network.predict(Map.of("island", "Biscoe"));
        assertEquals("Gentoo", prediction.label("species"));
        assertEquals(54.5, prediction.number("length"), 1);
        assertEquals("prediction: there are several targets, [species, length]; say which", refusal(prediction::label));
        assertEquals("prediction: target 'length' is a number, not a class", refusal(() -> prediction.label("length")));
    }

    @Test
    void numbersAreNamesOfCategoriesToo() {
        Data years = Data.from(List.of(2007, 2008, 2009, 2008))
                .input(Column.categorical("year"), year -> year)
                .target("y", year -> year == 2008 ? 1 : 0)
                .build();
        Network network =
                TestNetworks.builder().columnsOf(years).layer(new Dense(1)).build();
        assertEquals(List.of("year=2007", "year=2008", "year=2009"), network.features());
        assertEquals(network.predict(Map.of("year", "2008")), network.predict(Map.of("year", 2008.0)));
        assertEquals(
                "data: no input 'year'. There are: z",
                refusal(() ->
                        network.predict(Data.from(List.of(1)).input("z", z -> z).build())));
    }

    @Test
    void gapsInArraysAreRefusedUnlessSomethingStandsInForThem() {
        double[][] x = {{1}, {Double.NaN}, {3}};
        Data gaps = Data.of(x, new double[][] {{1}, {2}, {3}});
        Training training = CLASSES.change().loss(new Mse()).epochs(1).build();
        NetworkBuilder bare = TestNetworks.builder().inputs(1).layer(new Dense(1));
        assertEquals(
                "data: row 1, input 'x1' is NaN; every value must be a finite number",
                refusal(() -> bare.build().fit(gaps, training)));
        Network filled = bare.missingNumbers(Missing.mean()).build();
        filled.fit(gaps, training);
        assertArrayEquals(filled.predict(2), filled.predict(Double.NaN));
    }

    @Test
    void whatIsSaidOfAColumnThatThereIsNotIsRefused() {
        assertEquals(
                "network: no column 'lenght' to prepare. Did you mean 'length'? There are: island, length, species",
                refusal(() -> builder(data(ANIMALS), 3)
                        .prepare("lenght", Preparation.ofScaling("log"))
                        .build()));
        assertEquals(
                "scaling of 'length': no scaling 'robst'. Did you mean 'robust'?"
                        + " Allowed: none, standard, minmax, robust, log, bytes",
                refusal(() -> builder(data(ANIMALS), 3)
                        .prepare("length", Preparation.ofScaling("robst"))
                        .build()));
        assertEquals(
                "column 'species': a target is not filled in; use error or drop",
                refusal(() -> builder(data(ANIMALS), 3)
                        .prepare("species", Preparation.ofMissing(Missing.mostFrequent()))
                        .build()));
        assertEquals(
                "column 'length': an input is not left out; use error, or say what stands in for a missing value",
                refusal(() -> builder(data(ANIMALS), 3)
                        .prepare("length", Preparation.ofMissing(Missing.drop()))
                        .build()));
        assertEquals(
                "network: target 'species' has only one class, 'Adelie'; there is nothing to tell apart",
                refusal(() -> builder(data(ANIMALS.subList(1, 3)), 1).build()));
    }

    @Test
    void aPredictionWithCategoriesAllocatesNothing() {
        Network network = trained();
        double[] outputs = new double[3];
        double[] inputs = {1, 45};
        var bean = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE;
        for (int i = 0; i < 20 && allocated > 0; i++) {
            long before = bean.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < 1000; k++) {
                network.predict(inputs, outputs);
            }
            allocated = bean.getCurrentThreadAllocatedBytes() - before;
        }
        assertEquals(0, allocated);
        assertTrue(Arrays.stream(outputs).allMatch(p -> p > 0));
    }

    private static String refusal(Executable call) {
        return assertThrows(InvalidInputException.class, call).getMessage();
    }
}
