package dev.gradus.cli.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rows of text in aligned columns, two spaces apart. */
public final class Table {

    private static final String GAP = "  ";
    private static final int NARROWEST_WRAPPED = 20;

    /** On which side a column's cells line up. */
    public enum Align {
        /** Words. */
        LEFT,
        /** Numbers. */
        RIGHT
    }

    private final List<Align> aligns;
    private final List<List<String>> rows = new ArrayList<>();
    private int[] wrapped = {};
    private int lineWidth = Integer.MAX_VALUE;

    private Table(List<Align> aligns) {
        this.aligns = aligns;
    }

    /** Returns an empty table with the given columns. */
    public static Table of(Align... aligns) {
        return new Table(List.of(aligns));
    }

    /** Breaks the cells of some columns over several lines where the table would be wider than a line. */
    public Table wrap(int width, int... columns) {
        lineWidth = width;
        wrapped = columns.clone();
        return this;
    }

    /** Adds a line of its own, which needs not fit into the columns. */
    public Table heading(String text) {
        return row(text);
    }

    /** Adds a row; it may have fewer cells than there are columns. */
    public Table row(String... cells) {
        return row(List.of(cells));
    }

    /** Adds a row; it may have fewer cells than there are columns. */
    public Table row(List<String> cells) {
        if (cells.size() > aligns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in " + aligns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Writes the table; no line ends in spaces. */
    public void print(PrintStream out) {
        lines().forEach(out::println);
    }

    /** Returns the lines of the table. */
    public List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() == 1) {
                lines.add(row.get(0));
            } else {
                addLines(row, widths, lines);
            }
        }
        return lines;
    }

    private int[] widths() {
        int[] widths = IntStream.range(0, aligns.size()).map(this::width).toArray();
        int gaps = GAP.length() * (widths.length - 1);
        while (IntStream.of(widths).sum() + gaps > lineWidth) {
            int widest = IntStream.of(wrapped)
                    .boxed()
                    .max(Comparator.comparingInt(column -> widths[column]))
                    .orElseThrow();
            if (widths[widest] <= NARROWEST_WRAPPED) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private void addLines(List<String> row, int[] widths, List<String> lines) {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            cells.add(Wrapping.lines(row.get(column), Math.max(1, widths[column])));
        }
        int height = cells.stream().mapToInt(List::size).max().orElseThrow();
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = i < cells.get(column).size() ? cells.get(column).get(i) : "";
                String padding = " ".repeat(widths[column] - length(cell));
                line.append(column == 0 ? "" : GAP);
                line.append(aligns.get(column) == Align.LEFT ? cell + padding : padding + cell);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> row.size() > 1 && column < row.size())
                .flatMap(row -> row.get(column).lines())
                .mapToInt(Table::length)
                .max()
                .orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
