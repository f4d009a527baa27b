package dev.gradus.api.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The trials of a search, the best first. */
public final class SearchResult {

    private final String score;
    private final boolean higherIsBetter;
    private final List<Trial> ranking;
    private final int planned;

    /**
     * Makes one; for the engine.
     *
     * @param score the figure that trials are judged by
     * @param higherIsBetter whether the larger one is better
     * @param trials those that ended, in any order
     * @param planned how many there would have been
     */
    public SearchResult(String score, boolean higherIsBetter, List<Trial> trials, int planned) {
        this.score = score;
        this.higherIsBetter = higherIsBetter;
        this.planned = planned;
        Comparator<Trial> byScore = Comparator.comparingDouble(this::cost);
        this.ranking = trials.stream()
                .sorted(Comparator.comparing((Trial trial) -> !trial.sound())
                        .thenComparing(trial -> !trial.refusal().isEmpty())
                        .thenComparing(byScore)
                        .thenComparingInt(Trial::number))
                .toList();
    }

    /** Returns what is the smaller the better; NaN, which sorts last, if there is no score. */
    private double cost(Trial trial) {
        double mean = score(trial);
        return higherIsBetter ? -mean : mean;
    }

    /** Returns the score of a trial: the mean over its runs that have one; NaN if none has. */
    public double score(Trial trial) {
        return trial.runs().figures().contains(score) ? trial.runs().mean(score) : Double.NaN;
    }

    /** Returns the name of the figure that trials are judged by. */
    public String score() {
        return score;
    }

    /** Returns whether the larger score is the better one. */
    public boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Returns all trials that ended: the best first, then those of which a run failed, then those refused. */
    public List<Trial> ranking() {
        return ranking;
    }

    /** Returns the best trial of which no run failed; empty if there is none. */
    public Optional<Trial> best() {
        return ranking.stream().findFirst().filter(trial -> trial.sound() && !Double.isNaN(score(trial)));
    }

    /** Returns how many trials there would have been; more than there are if the search was ended. */
    public int planned() {
        return planned;
    }
}
