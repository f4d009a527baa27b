package dev.gradus.api.metric;

import dev.gradus.api.loss.Outputs;
import java.util.List;

/**
 * What a network is for, as far as a metric needs to know.
 *
 * @param outputs what its outputs mean
 * @param targets their names; where outputs are classes that exclude each other, the names of the classes
 * @param answers what the no and the yes of a single yes-or-no answer are called; empty if they have no names
 */
public record Task(Outputs outputs, List<String> targets, List<String> answers) {

    private static final double EVEN_ODDS = 0.5;

    /** Copies the names. */
    public Task {
        targets = List.copyOf(targets);
        answers = List.copyOf(answers);
    }

    /** Makes a task whose answers have no names. */
    public Task(Outputs outputs, List<String> targets) {
        this(outputs, targets, List.of());
    }

    /** Returns whether the outputs are any numbers. */
    public boolean isRegression() {
        return outputs == Outputs.VALUES;
    }

    /** Returns whether each output is the answer to a yes-or-no question by itself. */
    public boolean isYesOrNo() {
        return outputs == Outputs.PROBABILITIES || outputs == Outputs.LOGITS || outputs == Outputs.MARGINS;
    }

    /** Returns whether the outputs are classes that exclude each other, one output for each. */
    public boolean isExclusive() {
        return outputs == Outputs.CLASS_PROBABILITIES || outputs == Outputs.CLASS_LOGITS;
    }

    /** Returns whether predictions are probabilities. */
    public boolean hasProbabilities() {
        return !isRegression() && outputs != Outputs.MARGINS;
    }

    /**
     * Returns the classes of which every sample is in exactly one; empty if there are none, as in a regression or with
     * several yes-or-no answers.
     *
     * <p>One yes-or-no answer makes two classes, first the no and then the yes.
     */
    public List<String> classes() {
        if (isExclusive()) {
            return targets;
        }
        if (isYesOrNo() && targets.size() == 1) {
            return !answers.isEmpty() ? answers : List.of(outputs == Outputs.MARGINS ? "-1" : "0", "1");
        }
        return List.of();
    }

    /**
     * Returns the class of a row of predictions or of targets: the one with the largest value, of equal ones the first;
     * with one yes-or-no answer, that answer.
     */
    public int classOf(double[] row) {
        if (!isExclusive()) {
            return isYes(row[0]) ? 1 : 0;
        }
        int largest = 0;
        for (int i = 1; i < row.length; i++) {
            if (row[i] > row[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    /** Returns whether a predicted or observed value is a yes: above one half, or above 0 for a margin. */
    public boolean isYes(double value) {
        return value > (outputs == Outputs.MARGINS ? 0 : EVEN_ODDS);
    }
}
