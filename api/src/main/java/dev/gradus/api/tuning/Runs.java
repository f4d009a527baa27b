package dev.gradus.api.tuning;

import dev.gradus.api.Check;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;

/** Several trainings of the same kind, by fold or by seed, and what they come to together. */
public final class Runs {

    private final List<Run> runs;
    private final Set<String> rising;

    /**
     * Makes one; for the engine.
     *
     * @param runs in order of seed and fold
     * @param rising the figures that are the better the larger they are
     */
    public Runs(List<Run> runs, Set<String> rising) {
        this.runs = List.copyOf(runs);
        this.rising = Set.copyOf(rising);
    }

    /** Returns the runs, in order of seed and fold. */
    public List<Run> runs() {
        return runs;
    }

    /** Returns the names of the figures: {@code loss}, and the metrics. */
    public List<String> figures() {
        Set<String> names = new LinkedHashSet<>();
        runs.forEach(run -> names.addAll(run.figures().keySet()));
        return List.copyOf(names);
    }

    /** Returns how many runs failed. */
    public int failed() {
        return (int) runs.stream().filter(Run::failed).count();
    }

    /** Returns whether a figure is the better the larger it is. */
    public boolean higherIsBetter(String figure) {
        return rising.contains(figure);
    }

    /**
     * Returns the mean of a figure over the runs that did not fail; NaN if all failed.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no such figure
     */
    public double mean(String figure) {
        return values(figure).average().orElse(Double.NaN);
    }

    /**
     * Returns the standard deviation of a figure over the runs that did not fail, √(Σ (x − mean)² / (n − 1)); NaN for
     * fewer than two.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no such figure
     */
    public double deviation(String figure) {
        double mean = mean(figure);
        double[] values = values(figure).toArray();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(sum / (values.length - 1));
    }

    private DoubleStream values(String figure) {
        List<String> known = figures();
        Check.require(
                known.isEmpty() || known.contains(figure),
                "no figure '%s'; there are: %s",
                figure,
                String.join(", ", known));
        return runs.stream()
                .filter(run -> run.figures().containsKey(figure))
                .mapToDouble(run -> run.figures().get(figure));
    }
}
