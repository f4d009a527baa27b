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

/** Texts, classes and gaps from training to prediction. */
class ColumnsOfTextTest {

    @TempDir
    private Path directory;

    private Path model;

    @BeforeEach
    void train() throws IOException {
        StringBuilder rows = new StringBuilder("island,length,species\n");
        for (int i = 0; i < 30; i++) {
            rows.append(i % 3 == 0 ? "Biscoe" : i % 7 == 1 ? "" : "Dream")
                    .append(',')
                    .append(i % 5 == 4 ? "NA" : String.valueOf(30 + i % 3 * 10 + i % 2))
                    .append(',')
                    .append(i % 3 == 0 ? "Gentoo" : i % 3 == 1 ? "Adelie" : "Chinstrap")
                    .append('\n');
        }
        Files.writeString(directory.resolve("birds.csv"), rows);
        Path experiment = Files.writeString(directory.resolve("birds.json"), """
                {
                  "data": {"train": "birds.csv", "targets": ["species"], "scaling": {"inputs": "standard"}},
                  "network": [{"type": "dense", "units": 3}],
                  "loss": "softmax_cross_entropy",
                  "optimizer": {"type": "adam", "learning_rate": 0.1}
                }
                """);
        model = directory.resolve("birds.model.json");
        Run.of("train", experiment).succeeded();
    }

    private Path data(String text) throws IOException {
        return Files.writeString(directory.resolve("new.csv"), text);
    }

    @Test
    void classesAndTheirProbabilitiesAreAddedToTheRows() throws IOException {
        Path data = data("length,island\n30,Biscoe\n");
        String[] lines =
                Run.of("predict", model, "--data", data).succeeded().out().split("\n");
        assertEquals("length,island,species,probability_Adelie,probability_Chinstrap,probability_Gentoo", lines[0]);
        assertTrue(lines[1].matches("30,Biscoe,Gentoo,[0-9.E-]+,[0-9.E-]+,0\\.9\\d*"), lines[1]);
        assertEquals(
                "length,island,species\n30,Biscoe,Gentoo\n",
                Run.of("predict", model, "--data", data, "--no-probabilities")
                        .succeeded()
                        .out());
    }

    @Test
    void observedClassesKeepTheirColumn() throws IOException {
        Path data = data("species,length,island\nAdelie,30,Biscoe\n");
        assertEquals(
                "species,length,island,predicted_species\nAdelie,30,Biscoe,Gentoo\n",
                Run.of("predict", model, "--data", data, "--no-probabilities")
                        .succeeded()
                        .out());
    }

    @Test
    void jsonNamesClassesToo() throws IOException {
        Path data = data("length,island\n30,Biscoe\n,\n");
        JsonNode json =
                Run.of("predict", model, "--data", data, "--json").succeeded().json();
        assertEquals("[\"Gentoo\"]", json.at("/predictions/0").toString());
        assertEquals(
                "[\"Adelie\",\"Chinstrap\",\"Gentoo\"]",
                json.at("/classes/species").toString());
        assertEquals(3, json.at("/probabilities/species/1").size());
    }

    @Test
    void unseenCategoriesAreWarnedOfAndCountAsMissing() throws IOException {
        Run unseen = Run.of("predict", model, "--data", data("length,island\n30,Nowhere\n"), "--json")
                .succeeded();
        assertEquals(
                "gradus: warning: 'island' has values that did not occur in training and count as missing: Nowhere\n",
                unseen.err());
        Run missing = Run.of("predict", model, "--data", data("length,island\n30,\n"), "--json")
                .succeeded();
        assertEquals("", missing.err());
        assertEquals(missing.out(), unseen.out());
    }

    @Test
    void whatDoesNotFitIsNamed() throws IOException {
        Run lacking = Run.of("predict", model, "--data", data("lenght,island\n30,Dream\n"));
        assertEquals(2, lacking.exitCode());
        assertTrue(
                lacking.err().contains("new.csv: no column 'length'. Did you mean 'lenght'? Columns: lenght, island"),
                lacking.err());
        Run text = Run.of("predict", model, "--data", data("length,island\nlong,Dream\n"));
        assertEquals(2, text.exitCode());
        assertTrue(
                text.err().contains("new.csv, line 2, column 'length': expected a number, got \"long\""), text.err());
        Run unknown = Run.of("evaluate", model, "--data", data("length,island,species\n30,Dream,Dodo\n"));
        assertEquals(2, unknown.exitCode());
        assertTrue(
                unknown.err().contains("data: row 0, target 'species' is 'Dodo', which did not occur in training"),
                unknown.err());
    }

    @Test
    void evaluationKnowsTheNamesOfTheClasses() {
        JsonNode json = Run.of("evaluate", model, "--data", directory.resolve("birds.csv"), "--json")
                .succeeded()
                .json();
        assertTrue(json.at("/metrics/accuracy").doubleValue() > 0.8, json::toString);
        assertTrue(json.toString().contains("\"Chinstrap\""), json::toString);
    }

    @Test
    void inspectShowsHowColumnsAreEncoded() {
        String out = Run.of("inspect", model).succeeded().out();
        assertTrue(out.contains("\nisland   input   Biscoe, Dream"), out);
        assertTrue(out.contains("  a category of its own\n"), out);
        assertTrue(out.contains("\nspecies  target  Adelie, Chinstrap,"), out);
    }
}
