package dev.gradus.explain.analysis;

import dev.gradus.explain.document.ParameterNote;
import java.util.Arrays;
import java.util.List;

/**
 * The loss with a few parameters changed. Only what depends on them is computed anew: one unit of the layer that a
 * parameter is in, and what follows from that unit. A grid of a thousand points is within reach for networks of some
 * hundred units by that.
 */
final class LossProbe {

    private final Passes passes;
    private final List<Link> links;
    private final Place[] places;
    private final int first;

    LossProbe(Passes passes, List<Link> links, ParameterNote... parameters) {
        this.passes = passes;
        this.links = links;
        places = Arrays.stream(parameters).map(passes::place).toArray(Place[]::new);
        first = Arrays.stream(places).mapToInt(Place::layer).min().orElseThrow();
    }

    /** Returns about how many units are computed anew for one point. */
    long work() {
        long units = places.length + 1;
        for (int l = first + 1; l < links.size(); l++) {
            units += links.get(l).units();
        }
        if (links.get(first).activation().mixes()) {
            units += links.get(first).units();
        }
        return units * passes.all().size();
    }

    /** Returns the loss with the parameters moved by some amounts from where they are. */
    double movedBy(double... deltas) {
        double sum = 0;
        for (Pass pass : passes.all()) {
            sum += passes.lossOf(predicted(pass, deltas), pass.observed());
        }
        return sum;
    }

    private double[] predicted(Pass pass, double[] deltas) {
        double[] before = pass.inputOf(first);
        double[] now = before;
        for (int l = first; l < links.size(); l++) {
            Link link = links.get(l);
            double[] z = moved(link, pass.preActivation()[l], before, now);
            for (int p = 0; p < places.length; p++) {
                if (places[p].layer() == l) {
                    z[places[p].column()] += deltas[p] * (places[p].bias() ? 1 : now[places[p].row()]);
                }
            }
            before = pass.output()[l];
            now = activated(link, pass, l, z);
        }
        return now;
    }

    /** Adds what changed inputs change. */
    private static double[] moved(Link link, double[] z, double[] before, double[] now) {
        if (!link.hasWeights()) {
            return now.clone();
        }
        double[] moved = z.clone();
        if (before != now) {
            for (int i = 0; i < before.length; i++) {
                double change = now[i] - before[i];
                if (change != 0) {
                    for (int unit = 0; unit < moved.length; unit++) {
                        moved[unit] += change * link.weight(i, unit);
                    }
                }
            }
        }
        return moved;
    }

    private static double[] activated(Link link, Pass pass, int layer, double[] z) {
        double[] old = pass.preActivation()[layer];
        if (link.activation().mixes()) {
            return link.activation().forward(z);
        }
        double[] y = pass.output()[layer].clone();
        for (int unit = 0; unit < y.length; unit++) {
            if (z[unit] != old[unit]) {
                y[unit] = link.activation().forward(new double[] {z[unit]})[0];
            }
        }
        return y;
    }
}
