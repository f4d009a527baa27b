package dev.gradus.integration.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.cli.command.Commands;
import dev.gradus.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code gradus explain --format html} in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainPageTest {

    private static final int RIGHT = 39;

    /** Lists what is cut off or sticks out, but for what can be scrolled to. */
    private static final String CLIPPED = """
            (function () {
              var wrong = [];
              var width = document.documentElement.clientWidth;
              if (document.scrollingElement.scrollWidth > width) {
                wrong.push('the page is ' + document.scrollingElement.scrollWidth + ' wide');
              }
              document.querySelectorAll('body *').forEach(function (element) {
                var box = element.getBoundingClientRect();
                if (box.width === 0 || box.height === 0) {
                  return;
                }
                var what = element.tagName + ' "' + element.textContent.slice(0, 40) + '"';
                var picture = element.closest('svg.chart');
                if (element.tagName === 'text') {
                  var around = element.parentElement.closest('svg').getBoundingClientRect();
                  if (around.left - 1 > box.left || box.right > around.right + 1
                      || around.top - 1 > box.top || box.bottom > around.bottom + 1) {
                    wrong.push(what + ' is cut off in ' + picture.getAttribute('aria-label').slice(0, 40)
                        + [box.left - around.left, around.right - box.right, box.top - around.top,
                            around.bottom - box.bottom].map(Math.round));
                  }
                }
                if (element.closest('.scroll') === null && element.closest('pre') === null
                    && (picture === null || picture === element) && (box.left < -1 || box.right > width + 1)) {
                  wrong.push(what + ' sticks out');
                }
                if (element.tagName === 'P' && element.scrollWidth > element.clientWidth + 1) {
                  wrong.push(what + ' is too long');
                }
              });
              return wrong;
            })()
            """;

    private final Path experiment =
            Path.of(System.getProperty("gradus.root", "..")).resolve("examples/drug-dosage/drug-dosage.json");

    private Chromium browser;
    private Path textbook;
    private Path own;

    @BeforeAll
    void writePages(@TempDir Path directory) throws Exception {
        Chromium.find();
        textbook = directory.resolve("textbook.html");
        run("explain", experiment, "--format", "html", "--steps", 200, "--out", textbook);
        own = directory.resolve("own.html");
        StringBuilder csv = new StringBuilder("height,weight,age,healthy\n");
        for (int i = 0; i < 40; i++) {
            csv.append(150 + i * 7 % 40 + "," + (50 + i * 11 % 45) + "," + (20 + i * 13 % 50) + "," + i * 5 % 3 % 2)
                    .append('\n');
        }
        Path data = Files.writeString(directory.resolve("own.csv"), csv);
        Path file = Files.writeString(directory.resolve("own.json"), """
                { "name": "a model of somebody's own <&>", "seed": 3,
                  "data": { "train": "own.csv", "targets": ["healthy"], "scaling": { "inputs": "standard" } },
                  "network": [ { "type": "dense", "units": 8, "activation": "leaky_relu" },
                               { "type": "dense", "units": 5, "activation": "tanh" },
                               { "type": "dense", "units": 1, "activation": "sigmoid" } ],
                  "loss": "binary_cross_entropy", "optimizer": { "type": "adam", "learning_rate": 0.01 },
                  "training": { "epochs": 30 } }
                """);
        Path model = directory.resolve("own.model.json");
        run("train", file, "--out", model);
        run("explain", model, "--data", data, "--param", "dense_3.weight", "--format", "html", "--out", own);
        browser = new Chromium(directory.resolve("profile"));
    }

    @AfterAll
    void closeBrowser() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    /** Runs the command and returns what it prints. */
    private static String run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream output = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        List<String> texts = new ArrayList<>();
        List.of(arguments).forEach(argument -> texts.add(String.valueOf(argument)));
        int code = Commands.run(Console.of(output, errors, Map.of()), texts.toArray(new String[0]));
        assertEquals(0, code, err.toString(StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private void open(Path page, int width) throws Exception {
        browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        browser.width(width);
        browser.open(page);
    }

    private String text(String expression) throws Exception {
        return browser.evaluate(expression).asText();
    }

    @Test
    void saysNothingOnTheConsoleAndAsksForNothing() throws Exception {
        for (Path page : List.of(textbook, own)) {
            open(page, 1280);
            step("document.getElementById('step') ? document.getElementById('step').max : 0");
            assertEquals(List.of(), browser.events("Runtime.exceptionThrown"));
            assertEquals(List.of(), browser.events("Runtime.consoleAPICalled"));
            assertEquals(List.of(), browser.events("Log.entryAdded"));
            List<String> asked = browser.events("Network.requestWillBeSent").stream()
                    .map(event -> event.get("request").get("url").textValue())
                    .toList();
            assertEquals(List.of(page.toUri().toString()), asked);
        }
    }

    /** Moves the slider as a script would; returns nothing. */
    private void step(String place) throws Exception {
        browser.evaluate("(function () { var s = document.getElementById('step'); if (s) { s.value = " + place
                + "; s.dispatchEvent(new Event('input', { bubbles: true })); } })()");
    }

    private static final String SHOWN_STEPS =
            "Array.from(new Set(Array.from(document.querySelectorAll('.frame')).filter("
                    + "function (f) { return getComputedStyle(f).display !== 'none'; }).map("
                    + "function (f) { return f.getAttribute('data-step'); }))).join()";

    @Test
    void aKeyOnTheSliderMovesAllFiguresToTheNextStep() throws Exception {
        open(textbook, 1280);
        assertEquals("0", text(SHOWN_STEPS));
        assertEquals("0 · SSR 1.89588", text("document.getElementById('said').textContent"));
        browser.evaluate("document.getElementById('step').focus()");
        browser.press("ArrowRight", RIGHT);
        assertEquals("1", text("document.getElementById('step').value"));
        assertEquals("1", text(SHOWN_STEPS));
        assertTrue(text("document.getElementById('said').textContent").startsWith("1 · SSR 1."));
        assertTrue(text("document.getElementById('step').getAttribute('aria-valuetext')")
                .startsWith("1 · SSR"));
        step("document.getElementById('step').max");
        assertTrue(text("document.getElementById('said').textContent").startsWith("200 · SSR 0."));
        assertEquals("200", text("document.querySelector('tr.on th').textContent"));
    }

    @Test
    void aParameterIsChosen() throws Exception {
        open(textbook, 1280);
        String shown = "Array.from(document.querySelectorAll('[data-parameter]')).filter(function (p) {"
                + " return p.offsetParent !== null; }).map(function (p) { return p.dataset.parameter; }).join()";
        assertEquals("w1,w1", text(shown));
        choose("parameter", "b3");
        assertEquals("b3,b3", text(shown));
        assertTrue(text("document.body.innerText").contains("b3 ← 0 − 0.01 · 3.4595 = −0.0346"));
    }

    @Test
    void aSingleParameterIsShownWithoutBeingChosen(@TempDir Path directory) throws Exception {
        Path page = directory.resolve("single.html");
        run("explain", experiment, "--param", "b3", "--steps", 3, "--format", "html", "--out", page);
        open(page, 1280);
        assertEquals("null", text("String(document.getElementById('parameter'))"));
        assertTrue(text("document.body.innerText").contains("b3 ← 0 − 0.01 · 3.4595 = −0.0346"));
        step("3");
        assertTrue(text("document.body.innerText").contains("at step 3 (dense_2.bias[0][0])"));
        assertEquals("true", text("String(document.querySelectorAll('.frame.on').length > 0)"));
    }

    private void choose(String control, String value) throws Exception {
        browser.evaluate("(function () { var c = document.getElementById('" + control + "'); c.value = '" + value
                + "'; c.dispatchEvent(new Event('input', { bubbles: true })); })()");
    }

    /** What {@code explain --steps 200} prints below the derivations: by step, then by column. */
    private Map<String, Map<String, String>> printedSteps() {
        Map<String, Map<String, String>> steps = new LinkedHashMap<>();
        List<String> columns = List.of();
        for (String line : run("explain", experiment, "--steps", 200).split("\\R")) {
            List<String> cells = List.of(line.strip().split(" +"));
            if (cells.get(0).equals("step")) {
                columns = cells;
            } else if (!columns.isEmpty() && cells.size() == columns.size()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i), cells.get(i));
                }
                steps.put(cells.get(0), row);
            }
        }
        assertEquals(201, steps.size());
        return steps;
    }

    @Test
    void theSliderMovesTheTablesOfTheAlgebraToo() throws Exception {
        Map<String, Map<String, String>> printed = printedSteps();
        open(textbook, 1280);
        String shown = "Array.from(document.querySelectorAll('[data-at]')).filter(function (p) {"
                + " return p.offsetParent !== null; }).map(function (p) { return p.innerText; }).join('|')";
        String[] steps = text("Array.from(document.querySelectorAll('tr[data-row] th')).map("
                        + "function (h) { return h.textContent; }).join()")
                .split(",");
        assertEquals(16, steps.length);
        for (String parameter : List.of("b3", "w1")) {
            choose("parameter", parameter);
            for (int place = 0; place < steps.length; place++) {
                step(String.valueOf(place));
                String table = text(shown);
                String value = printed.get(steps[place]).get(parameter);
                assertTrue(table.startsWith(parameter + " = " + value + " at step " + steps[place] + " ("), table);
                assertTrue(table.contains("sample 3") && table.contains("✓") && !table.contains("|"), table);
                if (place + 1 < steps.length) {
                    String next = printed.get(String.valueOf(Integer.parseInt(steps[place]) + 1))
                            .get(parameter);
                    assertTrue(table.contains(parameter + " ← " + value + " − 0.01 · "), table);
                    assertTrue(table.contains(" " + next + " (slope is "), table + " wants " + next);
                }
            }
        }
    }

    @Test
    void aSampleIsChosen() throws Exception {
        open(textbook, 1280);
        String share = "Array.from(document.querySelectorAll('.wide .frame.on text')).map(function (t) {"
                + " return t.textContent; }).filter(function (t) { return t.startsWith('sample'); }).join()";
        assertEquals("sample 1 · its share of SSR: 0.4709", text(share));
        choose("sample", "2");
        assertTrue(text(share).startsWith("sample 3 · its share of SSR: "), text(share));
    }

    @Test
    void canBeReadWithScriptsOff() throws Exception {
        browser.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        browser.width(1280);
        browser.open(textbook);
        String body = text("document.body.innerText");
        for (String expected : List.of("dSSR/dw1 = Σ", "b3 ← 0 − 0.01", "dense_2.weight[0][0]", "sample 3", "≈")) {
            assertTrue(body.contains(expected), expected);
        }
        assertEquals("0", text(SHOWN_STEPS));
        assertEquals("none", text("getComputedStyle(document.getElementById('controls')).display"));
        String hidden = "Array.from(document.querySelectorAll('[data-parameter]')).filter(function (p) {"
                + " return p.offsetParent === null; }).length";
        assertEquals("0", text(hidden));
        // Each parameter's first step is open, and the fifteen later ones that figures show are folded up below it.
        assertTrue(body.contains("Step 143") && !body.contains("at step 143"), "the summary alone");
        assertEquals("105", text("document.querySelectorAll('details[data-at]:not([open])').length"));
        assertTrue(text("document.querySelector('details[data-at=\"14\"]').textContent")
                .contains("at step 143"));
    }

    @Test
    void nothingIsCutOffOnWideAndNarrowScreensAtAnyStep() throws Exception {
        for (Path page : List.of(textbook, own)) {
            for (int width : new int[] {1280, 768, 390}) {
                open(page, width);
                for (int place = 0;
                        place
                                <= browser.evaluate("document.getElementById('step') ?"
                                                + " Number(document.getElementById('step').max) : 0")
                                        .intValue();
                        place += 5) {
                    step(String.valueOf(place));
                    List<String> wrong = new ArrayList<>();
                    browser.evaluate(CLIPPED).forEach(one -> wrong.add(one.textValue()));
                    assertEquals(List.of(), wrong, page.getFileName() + ", " + width + " pixels, step " + place);
                }
            }
        }
    }

    @Test
    void isDarkForThoseWhoPreferThat() throws Exception {
        List<String> grounds = new ArrayList<>();
        for (String scheme : List.of("light", "dark")) {
            browser.call(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            open(textbook, 1280);
            grounds.add(text("getComputedStyle(document.body).backgroundColor"));
            assertNotEquals(
                    grounds.get(grounds.size() - 1), text("getComputedStyle(document.body).color"), "text is seen");
        }
        browser.call("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        assertEquals(List.of("rgb(255, 255, 255)", "rgb(21, 24, 28)"), grounds);
    }

    @Test
    void onPaperEverythingIsThereInLightColoursWithoutControls() throws Exception {
        browser.call(
                "Emulation.setEmulatedMedia",
                Map.of("media", "print", "features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
        for (Path page : List.of(textbook, own)) {
            open(page, 740);
            step("document.getElementById('step') ? document.getElementById('step').max : 0");
            assertEquals("rgb(255, 255, 255)", text("getComputedStyle(document.body).backgroundColor"));
            String controlsShown = "Array.from(document.querySelectorAll('input, select, button')).filter("
                    + "function (e) { return e.offsetParent !== null; }).length";
            assertEquals("0", text(controlsShown));
            String partsHidden = "Array.from(document.querySelectorAll('[data-parameter]')).filter("
                    + "function (e) { return e.offsetParent === null; }).length";
            assertEquals("0", text(partsHidden));
            String cutOff = "Array.from(document.querySelectorAll('svg.chart, table, p, h1, h2, h3')).filter("
                    + "function (e) { return e.getBoundingClientRect().right"
                    + " > document.documentElement.clientWidth + 1; })"
                    + ".map(function (e) { return e.textContent.slice(0, 60); }).join()";
            assertEquals("", text(cutOff));
        }
        browser.call("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
        open(textbook, 740);
    }

    @Test
    void everyPictureHasWordsAndEveryControlALabel() throws Exception {
        open(textbook, 1280);
        JsonNode unnamed = browser.evaluate("Array.from(document.querySelectorAll('svg.chart')).filter(function (s) {"
                + " return s.getAttribute('role') !== 'img' || !(s.getAttribute('aria-label').length > 20); }).length");
        assertEquals(0, unnamed.intValue());
        assertEquals(
                0,
                browser.evaluate("Array.from(document.querySelectorAll('input, select')).filter(function (c) {"
                                + " return c.labels.length === 0; }).length")
                        .intValue());
        assertFalse(text("document.title").isBlank());
        assertEquals("en", text("document.documentElement.lang"));
    }
}
