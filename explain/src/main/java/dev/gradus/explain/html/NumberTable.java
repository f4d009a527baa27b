package dev.gradus.explain.html;

import dev.gradus.explain.svg.Decimals;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for reading.
 *
 * @param caption what is in it
 * @param columns the names of the columns
 * @param textColumns how many of the first columns hold words and not numbers
 * @param rows its cells
 */
public record NumberTable(String caption, List<String> columns, int textColumns, List<List<String>> rows) {

    /** A table below a curve shows so many of its points. */
    private static final int MOST_ROWS = 20;

    private static final int DIGITS = 6;

    /** Returns the numbers of curves over common places, evenly spaced if there are many. */
    public static NumberTable ofCurves(
            String caption, String across, double[] places, List<String> names, double[][] curves) {
        List<String> columns = new ArrayList<>(List.of(across));
        columns.addAll(names);
        List<List<String>> rows = new ArrayList<>();
        int count = Math.min(MOST_ROWS, places.length);
        for (int i = 0; i < count; i++) {
            // The first and the last are always among them.
            int place = count == 1 ? 0 : (int) ((long) i * (places.length - 1) / (count - 1));
            List<String> row = new ArrayList<>(List.of(number(places[place])));
            for (double[] curve : curves) {
                row.add(number(curve[place]));
            }
            rows.add(row);
        }
        return new NumberTable(caption, columns, 0, rows);
    }

    /** Returns a number as tables show it. */
    public static String number(double value) {
        return Decimals.show(value, DIGITS);
    }
}
