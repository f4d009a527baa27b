package dev.gradus.api.metric;

import java.util.Arrays;
import java.util.List;

/** How often samples of each class were taken for each class, counted by their weights. */
public final class ConfusionMatrix {

    private final List<String> classes;
    private final double[][] counts;

    /** Makes a matrix of zeros for classes by name. */
    public ConfusionMatrix(List<String> classes) {
        this.classes = List.copyOf(classes);
        this.counts = new double[classes.size()][classes.size()];
    }

    /** Sets every count to 0. */
    public void reset() {
        for (double[] row : counts) {
            Arrays.fill(row, 0);
        }
    }

    /**
     * Counts a sample.
     *
     * @param observed the place of the class that it is in
     * @param predicted the place of the class that it was taken for
     * @param weight how much it counts
     */
    public void add(int observed, int predicted, double weight) {
        counts[observed][predicted] += weight;
    }

    /** Returns the names of the classes. */
    public List<String> classes() {
        return classes;
    }

    /** Returns how many samples of one class were taken for another, or for the same. */
    public double count(int observed, int predicted) {
        return counts[observed][predicted];
    }

    /** Returns how many samples are in a class. */
    public double observed(int index) {
        double sum = 0;
        for (double count : counts[index]) {
            sum += count;
        }
        return sum;
    }

    /** Returns how many samples were taken for being in a class. */
    public double predicted(int index) {
        double sum = 0;
        for (double[] row : counts) {
            sum += row[index];
        }
        return sum;
    }

    /** Returns how many samples were taken for what they are. */
    public double right() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i][i];
        }
        return sum;
    }

    /** Returns how many samples there are. */
    public double total() {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += observed(i);
        }
        return sum;
    }

    /** Returns the share of what was taken for a class that is in it; NaN if nothing was. */
    public double precision(int index) {
        return count(index, index) / predicted(index);
    }

    /** Returns the share of a class that was taken for it; NaN if nothing is in the class. */
    public double recall(int index) {
        return count(index, index) / observed(index);
    }

    @Override
    public String toString() {
        return "ConfusionMatrix" + classes + Arrays.deepToString(counts);
    }
}
