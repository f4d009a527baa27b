package dev.gradus.explain.report;

import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.explain.html.Html;
import dev.gradus.explain.html.NumberTable;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Cells;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A target that is a class: which class was taken for which. */
final class ClassPictures {

    /** Numbers in more cells than this have no room. */
    private static final int MOST_WITH_NUMBERS = 12;

    /** More classes than this are not shown; the table of the worst mistakes is. */
    private static final int MOST_CLASSES = 60;

    private static final int MOST_MISTAKES = 20;
    private static final double CELL = 30;
    private static final double SMALLEST = 320;
    private static final double LARGEST = 640;

    private final ConfusionMatrix matrix;
    private final List<String> classes;
    private final String title;

    /**
     * Makes them.
     *
     * @param matrix how often samples of each class were taken for each class
     * @param target the name of the target; empty if there is only one
     */
    ClassPictures(ConfusionMatrix matrix, String target) {
        this.matrix = matrix;
        this.classes = matrix.classes();
        this.title = (target.isEmpty() ? "" : target + ": ") + "which class was taken for which";
    }

    void write(Html page, String part) {
        String description = NumberTable.number(matrix.right()) + " of " + NumberTable.number(matrix.total())
                + " samples of the " + part + " data are right, those on the diagonal";
        NumberTable table = table();
        if (classes.size() > MOST_CLASSES) {
            page.paragraph(
                    title + ": " + description + "; " + classes.size() + " classes are too many for a picture.", "");
        } else {
            double side = Math.max(SMALLEST, Math.min(LARGEST, classes.size() * CELL));
            List<String> fromBelow = new ArrayList<>(classes);
            Collections.reverse(fromBelow);
            page.figure(
                    new Chart(
                            title,
                            description,
                            Axis.of("predicted", classes),
                            Axis.of("observed", fromBelow),
                            List.of(new Cells(counts(), classes.size() <= MOST_WITH_NUMBERS, Tone.BLUE)),
                            side * 1.3,
                            side),
                    table);
        }
        mistakes(page);
    }

    private NumberTable table() {
        List<String> columns = new ArrayList<>(List.of("observed \\ predicted"));
        columns.addAll(classes);
        List<List<String>> rows = new ArrayList<>();
        double[][] counts = counts();
        for (int i = 0; i < counts.length; i++) {
            List<String> row = new ArrayList<>(List.of(classes.get(i)));
            Arrays.stream(counts[i]).mapToObj(NumberTable::number).forEach(row::add);
            rows.add(row);
        }
        return new NumberTable(title, columns, 1, rows);
    }

    private double[][] counts() {
        double[][] counts = new double[classes.size()][classes.size()];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                counts[i][j] = matrix.count(i, j);
            }
        }
        return counts;
    }

    private void mistakes(Html page) {
        double[][] counts = counts();
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                if (i != j && counts[i][j] > 0) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        if (counts.length <= 2 || pairs.isEmpty()) {
            return;
        }
        pairs.sort((a, b) -> Double.compare(counts[b[0]][b[1]], counts[a[0]][a[1]]));
        List<List<String>> rows = pairs.stream()
                .limit(MOST_MISTAKES)
                .map(pair -> List.of(
                        classes.get(pair[0]), classes.get(pair[1]), NumberTable.number(counts[pair[0]][pair[1]])))
                .toList();
        page.tag("<div>");
        page.table(new NumberTable("The most frequent mistakes", List.of("observed", "taken for", "samples"), 2, rows));
        page.tag("</div>\n");
    }
}
