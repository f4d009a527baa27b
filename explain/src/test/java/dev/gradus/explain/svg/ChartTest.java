package dev.gradus.explain.svg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final double[] X = {0, 1, 2, 3};
    private static final double[] Y = {4, Double.NaN, 1, 0.5};

    private static Chart chart(Mark... marks) {
        return new Chart("Loss & \"more\"", "It <falls>.", Axis.over("step", X), Axis.over("loss", Y), List.of(marks));
    }

    private static Chart withEverything() {
        return chart(
                new Line("line", X, Y, Look.of(Tone.PINK)),
                new Line("steps", X, Y, true, Look.of(Tone.BLUE).dash(Dash.DASHED)),
                new Points("points", X, Y, Tone.GREEN, Shape.DIAMOND, 4, List.of("a", "b", "c", "d")),
                new Segments("segments", X, Y, Y, X, Look.of(Tone.RED)),
                new Arrow("arrow", 0, 4, 2, 1, Look.of(Tone.PURPLE)),
                new Box("box", 0, 0, 1, 1, Look.of(Tone.SKY), true),
                new Squares("squares", X, Y, X, Look.of(Tone.RED)),
                new Bars("bars", X, new double[] {1, 2, 3, 4}, Y, Tone.YELLOW),
                new Contours(
                        "contours",
                        X,
                        X,
                        new double[][] {{0, 1, 2, 3}, {1, 2, 3, 4}, {2, 3, Double.NaN, 5}, {3, 4, 5, 6}},
                        new double[] {1.5, 2.5},
                        Tone.PINK),
                new Group(Map.of("data-step", "1"), List.of(new Words("here", 1, 1, "middle", 0, 0, Tone.INK))));
    }

    @Test
    void everyMarkIsWellFormedAndFiniteWithNumbersThatAreNot() {
        Xml xml = new Xml(withEverything().alone());
        assertEquals("svg", xml.root().getTagName());
        assertTrue(xml.texts().containsAll(List.of("line", "steps", "points", "squares", "bars", "contours", "here")));
        new Xml(withEverything().inPage());
    }

    @Test
    void aFileOfItsOwnHasTitleDescriptionAndColoursForLightAndDark() {
        Xml xml = new Xml(chart().alone());
        assertEquals("Loss & \"more\"", xml.all("title").get(0).getTextContent());
        assertEquals("It <falls>.", xml.all("desc").get(0).getTextContent());
        String style = xml.all("style").get(0).getTextContent();
        assertTrue(style.contains(".s-pink{stroke:#b8437f}"), style);
        assertTrue(style.contains("prefers-color-scheme:dark){"), style);
        assertFalse(style.contains("var("), "many programs that show SVG know no variables");
    }

    @Test
    void inAPageItIsAnImageWithALabel() {
        Xml xml = new Xml(chart().inPage());
        assertEquals("img", xml.root().getAttribute("role"));
        assertEquals("Loss & \"more\". It <falls>.", xml.root().getAttribute("aria-label"));
        assertTrue(xml.all("style").isEmpty());
    }

    @Test
    void theSameTextWhateverTheLanguage() {
        String expected = withEverything().alone();
        Locale before = Locale.getDefault();
        try {
            for (String language : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
                Locale.setDefault(Locale.forLanguageTag(language));
                assertEquals(expected, withEverything().alone());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aLineIsInterruptedWhereANumberIsMissing() {
        SvgWriter svg = new SvgWriter();
        new Line("", X, Y, Look.of(Tone.PINK)).draw(svg, unit(Axis.between("", 0, 3), Axis.between("", 0, 4)));
        assertTrue(svg.toString().contains("d=\"M0 0M66.67 75L100 87.5\""), svg.toString());
    }

    @Test
    void aSteppedLineHoldsItsValue() {
        SvgWriter svg = new SvgWriter();
        new Line("", new double[] {0, 1}, new double[] {1, 0}, true, Look.of(Tone.PINK))
                .draw(svg, unit(Axis.between("", 0, 1), Axis.between("", 0, 1)));
        assertTrue(svg.toString().contains("d=\"M0 0L100 0L100 100\""), svg.toString());
    }

    private static Plane unit(Axis x, Axis y) {
        return new Plane(x, y, 0, 0, 100, 100);
    }

    @Test
    void ticksAreRoundNumbers() {
        assertArrayEquals(new double[] {0, 0.5, 1, 1.5, 2}, Ticks.between(-0.1, 2.1, 5));
        assertArrayEquals(new double[] {0.1, 0.2, 0.3}, Ticks.between(0.1, 0.3, 2));
        assertArrayEquals(new double[] {-20, 0, 20}, Ticks.between(-33, 33, 4));
        assertEquals(
                List.of("0.01", "0.1", "1", "10"),
                Ticks.of(Axis.logarithmicOver("", new double[] {0.01, 10, 0, -1}), 6).stream()
                        .map(Ticks.Tick::label)
                        .toList());
        assertEquals(
                List.of("−0.5", "0.0", "0.5"),
                Ticks.of(Axis.between("", -0.5, 0.5), 3).stream()
                        .map(Ticks.Tick::label)
                        .toList());
    }

    @Test
    void numbersForReaders() {
        assertEquals("0", Decimals.show(0));
        assertEquals("−0.04067", Decimals.show(-0.0406712));
        assertEquals("20.42", Decimals.show(20.4236));
        assertEquals("6.48e−5", Decimals.show(6.4804e-5));
        assertEquals("12350", Decimals.show(12345.6));
        assertEquals("1.234e9", Decimals.show(1.234e9));
        assertEquals("100000", Decimals.show(99999.9));
        assertEquals("NaN", Decimals.show(Double.NaN));
        assertEquals("−∞", Decimals.show(Double.NEGATIVE_INFINITY));
        assertEquals("-0.05", Decimals.pixels(-0.0499999));
        assertEquals("12.3", Decimals.pixels(12.299999));
    }

    @Test
    void anAxisHasRoomForOneValueAndForNone() {
        assertEquals(Axis.between("", 1, 3), Axis.over("", new double[] {2, Double.NaN}));
        assertEquals(Axis.between("", 0, 1), Axis.over("", new double[] {Double.NaN}));
        Axis huge = Axis.over("", new double[] {1e12, 1e12 + 1e-3});
        assertTrue(huge.max() > huge.min());
    }

    @Test
    void contoursOfAConeAreCircles() {
        double[] grid = new double[41];
        for (int i = 0; i < 41; i++) {
            grid[i] = (i - 20) / 10.0;
        }
        double[][] cone = new double[41][41];
        for (int r = 0; r < 41; r++) {
            for (int c = 0; c < 41; c++) {
                cone[r][c] = Math.hypot(grid[r], grid[c]);
            }
        }
        List<double[][]> lines = new MarchingSquares(grid, grid, cone).at(1.234);
        assertEquals(1, lines.size());
        double[][] circle = lines.get(0);
        int last = circle[0].length - 1;
        assertEquals(circle[0][0], circle[0][last], "closed");
        assertEquals(circle[1][0], circle[1][last], "closed");
        for (int i = 0; i <= last; i++) {
            assertEquals(1.234, Math.hypot(circle[0][i], circle[1][i]), 2e-3);
        }
    }

    @Test
    void aSaddleHasTwoLinesThatDoNotCross() {
        double[] grid = {0, 1};
        // The middle is 0.5: above 0.4 the high corners are joined, below 0.6 the low ones.
        double[][] saddle = {{1, 0}, {0, 1}};
        for (double[][] line : new MarchingSquares(grid, grid, saddle).at(0.4)) {
            boolean aroundLowRight = line[0][0] + line[0][1] > 1;
            assertEquals(aroundLowRight ? 1.6 : 0.4, line[0][0] + line[0][1], 1e-12);
        }
        assertEquals(2, new MarchingSquares(grid, grid, saddle).at(0.4).size());
        assertEquals(2, new MarchingSquares(grid, grid, saddle).at(0.6).size());
    }

    @Test
    void levelsHaveTwoDigitsAndAscend() {
        double[][] heights = new double[1][1000];
        for (int i = 0; i < 1000; i++) {
            heights[0][i] = i;
        }
        assertArrayEquals(new double[] {120, 370, 620, 870}, Contours.levels(heights, 4));
    }

    @Test
    void aHistogramCountsEveryNumberOnce() {
        Bars bars = Bars.histogram("", new double[] {0, 1, 1, 2, 3, 4, Double.NaN}, 4, Tone.SKY);
        assertArrayEquals(new double[] {1, 2, 1, 2}, bars.height());
        assertArrayEquals(new double[] {0, 1, 2, 3}, bars.from());
        assertEquals(
                4,
                Arrays.stream(Bars.histogram("", new double[] {1, 1, 1, 1}, 4, Tone.SKY)
                                .height())
                        .sum());
    }

    @Test
    void aHeatMapHasTheLargestCellDarkest() {
        Chart chart = new Chart(
                "Confusion",
                "",
                Axis.of("predicted", List.of("a", "b")),
                Axis.of("observed", List.of("b", "a")),
                List.of(new Cells(new double[][] {{8, 1}, {0, 4}}, true, Tone.BLUE)));
        Xml xml = new Xml(chart.inPage());
        List<String> shades = xml.all("rect").stream()
                .map(rect -> rect.getAttribute("fill-opacity"))
                .toList();
        assertEquals(List.of("1", "0.16", "0.04", "0.52"), shades);
        assertTrue(xml.texts().containsAll(List.of("8", "1", "0", "4", "predicted", "observed")));
    }
}
