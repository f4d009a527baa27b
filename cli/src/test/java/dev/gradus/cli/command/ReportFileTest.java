package dev.gradus.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The page of {@code train --report}, read by a parser as a browser would. */
class ReportFileTest {

    /** Long enough for a page of a training that changes: a dropout, moments, a held-back part. */
    private static final String CLASSES = """
            {
              "data": { "train": "classes.csv", "targets": ["a", "b"], "validation": 0.25 },
              "network": [
                { "type": "dense", "units": 6, "activation": "relu" },
                { "type": "batch_norm" },
                { "type": "dropout", "rate": 0.2 },
                { "type": "dense", "units": 2 }
              ],
              "loss": "softmax_cross_entropy",
              "optimizer": "adam",
              "training": { "epochs": 40, "batch_size": 8, "early_stopping": { "patience": 30 } }
            }
            """;

    @TempDir
    private Path directory;

    private DrugDosage drug;
    private Path page;

    @BeforeEach
    void writeExperiment() throws IOException {
        drug = DrugDosage.in(directory);
        page = directory.resolve("report.html");
    }

    private Path classes() throws IOException {
        StringBuilder csv = new StringBuilder("x,z,a,b\n");
        for (int i = 0; i < 40; i++) {
            boolean inside = i % 7 < 3;
            csv.append(i % 7).append(',').append(i % 5).append(inside ? ",1,0\n" : ",0,1\n");
        }
        Files.writeString(directory.resolve("classes.csv"), csv);
        return Files.writeString(directory.resolve("classes.json"), CLASSES);
    }

    private static Element parse(Path file) throws Exception {
        String text = Files.readString(file);
        assertFalse(text.contains("NaN"), "a number that is none");
        assertFalse(text.contains("<script"), "readable without scripts");
        assertFalse(text.matches("(?s).*(src|href)=.*"), "needs no other file");
        String withoutDoctype = text.replaceFirst("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(withoutDoctype.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<String> texts(Element root, String element) {
        NodeList nodes = root.getElementsByTagName(element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @Test
    void showsTheCourseAndTheResultOfARegression() throws Exception {
        Run run = Run.of("train", drug.experiment(), "--report", page).succeeded();
        assertTrue(run.out().endsWith("saved " + drug.model() + "\nsaved " + page + "\n"), run.out());
        Element root = parse(page);
        assertEquals(List.of("drug-dosage"), texts(root, "h1"));
        assertEquals(
                List.of(
                        "loss",
                        "learning rate",
                        "length of the gradient",
                        "length of the weights",
                        "effectiveness: predicted against observed",
                        "effectiveness: residuals",
                        "effectiveness: distribution of the residuals"),
                texts(root, "b"));
        String all = root.getTextContent();
        assertTrue(all.contains("sgd (learning_rate 0.01)"), "the optimizer");
        assertTrue(all.contains("\"learning_rate\": 0.01"), "the experiment as it stands in its file");
        assertTrue(all.contains("gradus train drug.json"), "the command");
        // The network that the page speaks of is the one that was saved.
        String loss = Run.of("evaluate", drug.model(), "--data", drug.data(), "--json")
                .json()
                .path("loss")
                .asText();
        assertTrue(all.contains(loss.substring(0, 4)), loss);
    }

    @Test
    void showsWhichClassWasTakenForWhich() throws Exception {
        Run.of("train", classes(), "--report", page).succeeded();
        Element root = parse(page);
        assertTrue(
                texts(root, "b").contains("which class was taken for which"),
                texts(root, "b").toString());
        // Every sample of the held-back quarter is in one cell.
        List<String> cells = new ArrayList<>();
        NodeList tables = root.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            if (texts(table, "caption").contains("which class was taken for which")) {
                cells = texts(table, "td");
            }
        }
        assertEquals(4, cells.size());
        assertEquals(10, cells.stream().mapToInt(Integer::parseInt).sum());
    }

    @Test
    void changesNothingAboutTheTraining() throws IOException {
        Path experiment = classes();
        Path without = directory.resolve("without.model.json");
        Path with = directory.resolve("with.model.json");
        Run.of("train", experiment, "--out", without).succeeded();
        Run.of("train", experiment, "--out", with, "--report", page).succeeded();
        assertArrayEquals(Files.readAllBytes(without), Files.readAllBytes(with));
    }

    @Test
    void staysSmallHoweverManyEpochsThereAre() throws IOException {
        Run.of("train", drug.experiment(), "--epochs", 600, "--report", page).succeeded();
        long some = Files.size(page);
        Run.of("train", drug.experiment(), "--epochs", 20_000, "--report", page).succeeded();
        assertTrue(Files.size(page) < 1.2 * some, some + " and " + Files.size(page));
    }

    @Test
    void isWrittenAfterOneEpochToo() throws Exception {
        for (int epochs : new int[] {1, 2}) {
            Run.of("train", drug.experiment(), "--epochs", epochs, "--report", page)
                    .succeeded();
            assertEquals(7, texts(parse(page), "b").size());
        }
    }

    @Test
    void saysWhatItOverrode() throws Exception {
        Run.of("train", drug.experiment(), "--set", "optimizer.learning_rate=0.02", "--report", page)
                .succeeded();
        String all = parse(page).getTextContent();
        assertTrue(all.contains("gradus train drug.json --set optimizer.learning_rate=0.02"), all);
    }

    @Test
    void refusesNamesThatAreNotOfPages() throws IOException {
        Run.of("train", drug.experiment(), "--report", directory.resolve("report.pdf"))
                .failed(
                        2,
                        "gradus: --report " + directory.resolve("report.pdf")
                                + ": the report is a page; give a name that ends in .html\n");
        Files.writeString(page, "my own notes\n");
        Run.of("train", drug.experiment(), "--report", page)
                .failed(
                        2,
                        "gradus: --report " + page
                                + ": exists and does not begin with '<!DOCTYPE html>'; choose another name\n");
        assertEquals("my own notes\n", Files.readString(page));
        assertFalse(Files.exists(drug.model()));
    }
}
