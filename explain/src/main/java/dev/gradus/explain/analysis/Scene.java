package dev.gradus.explain.analysis;

import dev.gradus.api.loss.Outputs;
import dev.gradus.explain.document.Figures.Omission;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What all figures are made from. The passes are moved from step to step; each figure looks at them in turn. */
final class Scene {

    /** So many samples are drawn one by one. */
    static final int MOST_SAMPLES = 50;

    /** So many outputs have a figure of their own. */
    static final int MOST_OUTPUTS = 3;

    /** What can be told from a target by subtraction. */
    private static final Set<Outputs> MEASURABLE =
            Set.of(Outputs.VALUES, Outputs.PROBABILITIES, Outputs.CLASS_PROBABILITIES);

    private final List<Link> links;
    private final Passes passes;
    private final Names names;
    private final Outputs meaning;
    private final List<ParameterNote> trained;
    private final List<ParameterNote> explained;
    private final List<Omission> omitted = new ArrayList<>();

    Scene(
            List<Link> links,
            Passes passes,
            Names names,
            Outputs meaning,
            List<ParameterNote> trained,
            List<ParameterNote> explained) {
        this.meaning = meaning;
        this.links = links;
        this.passes = passes;
        this.names = names;
        this.trained = trained;
        this.explained = explained;
    }

    List<Link> links() {
        return links;
    }

    Passes passes() {
        return passes;
    }

    Names names() {
        return names;
    }

    List<ParameterNote> trained() {
        return trained;
    }

    List<ParameterNote> explained() {
        return explained;
    }

    List<Omission> omitted() {
        return omitted;
    }

    /** Says what is not drawn and why. */
    void omit(String figure, String reason) {
        omitted.add(new Omission(figure, reason));
    }

    int inputs() {
        return passes.all().get(0).input().length;
    }

    int outputs() {
        return links.get(links.size() - 1).units();
    }

    /** Returns whether targets are numbers beside predictions, one each. */
    boolean hasResiduals() {
        return MEASURABLE.contains(meaning) && passes.all().get(0).observed().length == outputs();
    }

    /** Returns one of the inputs of the samples, the first ones of many. */
    double[] input(int input) {
        return passes.all().stream()
                .limit(MOST_SAMPLES)
                .mapToDouble(pass -> pass.input()[input])
                .toArray();
    }

    /** Returns one of the targets of the samples, the first ones of many. */
    double[] observed(int output) {
        return passes.all().stream()
                .limit(MOST_SAMPLES)
                .mapToDouble(pass -> pass.observed()[output])
                .toArray();
    }

    /** Returns one of the predictions for the samples, the first ones of many. */
    double[] predicted(int output) {
        return passes.all().stream()
                .limit(MOST_SAMPLES)
                .mapToDouble(pass -> pass.output()[links.size() - 1][output])
                .toArray();
    }

    /** Returns evenly spaced numbers from one to another, both included. */
    static double[] grid(double min, double max, int count) {
        double[] grid = new double[count];
        for (int i = 0; i < count; i++) {
            grid[i] = min + (max - min) * i / (count - 1);
        }
        return grid;
    }
}
