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

    /** What it takes to set up a network, in units computed. */
    static final long OPAQUE_WORK = 20_000;

    private final Passes passes;
    private final List<Link> links;
    private final ParameterNote[] parameters;
    private final Place[] places;
    private final int first;

    /** Whether there is a layer in the way whose inside is not known, so that the network must compute everything. */
    private final boolean opaque;

    LossProbe(Passes passes, List<Link> links, ParameterNote... parameters) {
        this.passes = passes;
        this.links = links;
        this.parameters = parameters;
        places = Arrays.stream(parameters).map(passes::place).toArray(Place[]::new);
        first = Arrays.stream(places).mapToInt(Place::layer).min().orElseThrow();
        opaque = passes.isOpaqueFrom(first);
    }

    /** Returns about how many units are computed anew for one point. */
    long work() {
        if (opaque) {
            long numbers = links.stream()
                    .mapToLong(link -> (long) link.inputs() * link.units())
                    .sum();
            return numbers * passes.all().size() + OPAQUE_WORK;
        }
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
        if (opaque) {
            return passes.lossMovedBy(parameters, deltas);
        }
        double sum = 0;
        for (Block block : passes.blocks()) {
            for (double share : passes.lossesOf(predicted(block, deltas), block.observed(), block.samples())) {
                sum += share;
            }
        }
        return sum;
    }

    private double[] predicted(Block block, double[] deltas) {
        double[] before = block.inputOf(first);
        double[] now = before;
        for (int l = first; l < links.size(); l++) {
            Link link = links.get(l);
            double[] old = block.preActivation()[l];
            double[] z = moved(link, old, before, now);
            for (int p = 0; p < places.length; p++) {
                if (places[p].layer() == l) {
                    add(deltas[p], places[p], link, now, z);
                }
            }
            before = block.output()[l];
            now = activated(link, old, before, z);
        }
        return now;
    }

    private static void add(double delta, Place place, Link link, double[] x, double[] z) {
        int input = place.row();
        for (int unit = place.column(); unit < z.length; unit += link.units()) {
            z[unit] += delta * (place.bias() ? 1 : x[input]);
            input += link.inputs();
        }
    }

    /** Adds what changed inputs change. */
    private static double[] moved(Link link, double[] old, double[] before, double[] now) {
        if (!link.hasWeights()) {
            return now.clone();
        }
        double[] z = old.clone();
        if (before == now) {
            return z;
        }
        int inputs = link.inputs();
        for (int i = 0; i < now.length; i++) {
            double change = now[i] - before[i];
            if (change != 0) {
                link.addWeights(change, i % inputs, z, i / inputs * link.units());
            }
        }
        return z;
    }

    /** Computes what has changed; where that is little, nothing else. */
    private static double[] activated(Link link, double[] old, double[] output, double[] z) {
        int[] changed = new int[z.length];
        int count = 0;
        for (int i = 0; i < z.length; i++) {
            if (z[i] != old[i]) {
                changed[count++] = i;
            }
        }
        if (count == z.length || link.activation().mixes()) {
            return link.activation().forward(z, link.units());
        }
        double[] some = new double[count];
        for (int i = 0; i < count; i++) {
            some[i] = z[changed[i]];
        }
        double[] anew = link.activation().forward(some, 1);
        double[] y = output.clone();
        for (int i = 0; i < count; i++) {
            y[changed[i]] = anew[i];
        }
        return y;
    }
}
