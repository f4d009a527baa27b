package dev.gradus.explain.analysis;

import dev.gradus.api.loss.Outputs;
import dev.gradus.explain.document.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Looks for what hinders training. */
final class Troubles {

    /** A slope below this lets next to nothing of an error through. */
    private static final double FLAT = 0.01;

    /** The share of the samples for which a unit must be flat. */
    private static final double NEARLY_ALL = 0.9;

    /** How near the loss must be to that of a constant, relatively. */
    private static final double NEAR = 0.01;

    /** The spread of the predictions, against that of the targets, below which they count as constant. */
    private static final double NARROW = 0.05;

    private final List<Link> links;
    private final Passes passes;
    private final Names names;
    private final LossMath loss;

    Troubles(List<Link> links, Passes passes, Names names, LossMath loss) {
        this.links = links;
        this.passes = passes;
        this.names = names;
        this.loss = loss;
    }

    /** Returns what is wrong with the numbers that flow; a NaN hides everything else. */
    List<Trouble> find() {
        List<Trouble> found = new ArrayList<>();
        notFinite(found);
        if (found.isEmpty()) {
            flatUnits(found);
            stuck(found);
        }
        return found;
    }

    /**
     * Says so if the learning rate is above the limit of plain gradient descent, 2 / curvature.
     *
     * @param curvature the largest curvature of the loss
     */
    static List<Trouble> learningRate(double learningRate, double curvature) {
        if (!(curvature > 0) || learningRate * curvature <= 2) {
            return List.of();
        }
        return List.of(new Trouble(
                "learning_rate",
                "optimizer",
                String.format(
                        Locale.ROOT,
                        "The learning rate %.4g is above the stable limit %.4g = 2 / %.4g, twice the inverse of the"
                                + " largest curvature here: steps overshoot and grow. Take a smaller one.",
                        learningRate,
                        2 / curvature,
                        curvature)));
    }

    private void notFinite(List<Trouble> found) {
        for (int s = 0; s < passes.all().size(); s++) {
            Pass pass = passes.all().get(s);
            String born = birthplace(pass);
            if (born != null) {
                found.add(new Trouble(
                        "not_finite",
                        born,
                        "Sample " + (s + 1) + " brings the first number that is not finite: " + born
                                + ". Look at the inputs there, at their scaling and at the learning rate."));
                return;
            }
        }
    }

    private String birthplace(Pass pass) {
        for (int i = 0; i < pass.input().length; i++) {
            if (!Double.isFinite(pass.input()[i])) {
                return names.output(-1, i) + " = " + pass.input()[i];
            }
        }
        for (int l = 0; l < links.size(); l++) {
            String from = links.get(l).isOpaque() ? " from " + links.get(l).layer() : null;
            double[] pre = pass.preActivation()[l];
            double[] out = pass.output()[l];
            for (int unit = 0; unit < out.length; unit++) {
                if (from == null && !Double.isFinite(pre[unit])) {
                    return names.preActivation(l, unit) + " = " + pre[unit];
                }
                if (!Double.isFinite(out[unit])) {
                    return names.output(l, unit) + " = " + out[unit]
                            + (from == null ? " from " + names.preActivation(l, unit) + " = " + pre[unit] : from);
                }
            }
        }
        return Double.isFinite(pass.loss()) ? null : loss.loss().name() + " = " + pass.loss();
    }

    private void flatUnits(List<Trouble> found) {
        for (int l = 0; l < links.size(); l++) {
            ActivationMath activation = links.get(l).activation();
            if (activation.isIdentity() || activation.mixes()) {
                continue;
            }
            int[] flat = new int[links.get(l).units()];
            int[] zero = new int[flat.length];
            for (Pass pass : passes.all()) {
                double[] slopes = activation.slopes(pass.preActivation()[l], pass.output()[l]);
                for (int unit = 0; unit < slopes.length; unit++) {
                    flat[unit] += Math.abs(slopes[unit]) < FLAT ? 1 : 0;
                    zero[unit] += slopes[unit] == 0 ? 1 : 0;
                }
            }
            for (int unit = 0; unit < flat.length; unit++) {
                flatUnit(found, l, unit, flat[unit], zero[unit]);
            }
        }
    }

    private void flatUnit(List<Trouble> found, int layer, int unit, int flat, int zero) {
        int samples = passes.all().size();
        String where = names.output(layer, unit);
        String activation = links.get(layer).activation().name();
        if (zero == samples) {
            found.add(new Trouble(
                    "dead",
                    where,
                    "The slope of " + activation + " is 0 for all " + samples + " samples, so nothing before " + where
                            + " learns from it: a dead unit. Try leaky_relu or elu, another initializer or a smaller"
                            + " learning rate."));
        } else if (flat >= NEARLY_ALL * samples) {
            found.add(new Trouble(
                    "saturated",
                    where,
                    "The slope of " + activation + " is below " + FLAT + " for " + flat + " of " + samples
                            + " samples: " + where + " is saturated and learns slowly. Smaller weights, scaled inputs"
                            + " or, at an output, a cross-entropy in place of a squared error help."));
        }
    }

    private void stuck(List<Trouble> found) {
        Outputs meaning = loss.loss().outputs();
        if (passes.all().size() < 2 || meaning != Outputs.VALUES && meaning != Outputs.PROBABILITIES) {
            return;
        }
        int outputs = links.get(links.size() - 1).units();
        double[] mean = new double[outputs];
        for (int k = 0; k < outputs; k++) {
            int output = k;
            mean[k] = passes.all().stream()
                    .mapToDouble(pass -> pass.observed()[output])
                    .average()
                    .orElseThrow();
            double predicted = spread(pass -> pass.output()[links.size() - 1][output]);
            double observed = spread(pass -> pass.observed()[output]);
            if (predicted > NARROW * observed || observed == 0) {
                return;
            }
        }
        double constant = passes.all().stream()
                .mapToDouble(pass -> loss.values(mean, pass.observed(), 1)[0])
                .sum();
        if (Math.abs(passes.loss() - constant) <= NEAR * constant) {
            found.add(new Trouble(
                    "stuck",
                    "loss",
                    String.format(
                            Locale.ROOT,
                            "The loss %.4g is that of predicting the mean for every sample (%.4g): so far the inputs"
                                    + " play no part.",
                            passes.loss(),
                            constant)));
        }
    }

    private double spread(ToDoubleFunction<Pass> value) {
        var statistics = passes.all().stream().mapToDouble(value).summaryStatistics();
        return statistics.getMax() - statistics.getMin();
    }
}
