package dev.gradus.api.tuning;

import dev.gradus.api.Check;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to try in search of the best settings of an experiment, and by which figure to judge.
 *
 * <pre>{@code
 * Search search = Search.random(20)
 *         .vary("optimizer.learning_rate=log:1e-4..1e-1")
 *         .vary("network[0].units=8,16,32")
 *         .folds(Folds.of(5))
 *         .score("accuracy");
 * }</pre>
 *
 * <p>Without folds every trial is judged by the validation data of the experiment, with the parameters that training
 * ends with: those of the best epoch if the experiment says {@code early_stopping}.
 */
public final class Search {

    private final int trials;
    private final List<Vary> varied;
    private final Folds folds;
    private final int seeds;
    private final Long seed;
    private final String score;

    private Search(int trials, List<Vary> varied, Folds folds, int seeds, Long seed, String score) {
        this.trials = trials;
        this.varied = List.copyOf(varied);
        this.folds = folds;
        this.seeds = seeds;
        this.seed = seed;
        this.score = score;
    }

    /** Returns a search over all combinations of the values. */
    public static Search grid() {
        return new Search(0, List.of(), null, 1, null, Run.LOSS);
    }

    /** Returns a search over so many combinations drawn by chance, all different. */
    public static Search random(int trials) {
        Check.require(trials >= 1, "search: the number of trials must be >= 1, got %s", trials);
        return new Search(trials, List.of(), null, 1, null, Run.LOSS);
    }

    /** Returns the same with one more setting to vary, as {@link Vary#parse} reads it. */
    public Search vary(String pathAndValues) {
        return vary(Vary.parse(pathAndValues));
    }

    /** Returns the same with one more setting to vary. */
    public Search vary(Vary one) {
        Check.require(
                varied.stream().noneMatch(other -> other.path().equals(one.path())),
                "search: %s is varied twice; give all its values at once",
                one.path());
        List<Vary> more = new ArrayList<>(varied);
        more.add(one);
        return new Search(trials, more, folds, seeds, seed, score);
    }

    /** Returns the same, where every trial is cross-validated. */
    public Search folds(Folds plan) {
        return new Search(trials, varied, plan, seeds, seed, score);
    }

    /** Returns the same, where every trial is done so often, with the experiment's seed and those that follow it. */
    public Search seeds(int count) {
        Check.require(count >= 1, "search: the number of seeds must be >= 1, got %s", count);
        return new Search(trials, varied, folds, count, seed, score);
    }

    /** Returns the same with another seed of what is drawn than that of the experiment. */
    public Search seed(long number) {
        return new Search(trials, varied, folds, seeds, number, score);
    }

    /** Returns the same, judged by another figure than the loss: a metric, such as {@code accuracy}. */
    public Search score(String figure) {
        return new Search(trials, varied, folds, seeds, seed, figure);
    }

    /** Returns how many combinations are drawn; 0 for all. */
    public int trials() {
        return trials;
    }

    /** Returns what is varied, in order. */
    public List<Vary> varied() {
        return varied;
    }

    /** Returns how trials are cross-validated; empty if they are not. */
    public Optional<Folds> folds() {
        return Optional.ofNullable(folds);
    }

    /** Returns how many seeds every trial is done with. */
    public int seeds() {
        return seeds;
    }

    /** Returns the seed of what is drawn; empty for that of the experiment. */
    public Optional<Long> seed() {
        return Optional.ofNullable(seed);
    }

    /** Returns the figure by which trials are judged. */
    public String score() {
        return score;
    }
}
