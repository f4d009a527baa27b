package dev.gradus.explain.analysis;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * A network read as weighted sums and activations, in double precision.
 *
 * <p>Which layers those are is found out, not looked up by name: a layer with a {@code weight} of inputs by units, or
 * none, that gives for a sample what the weighted sum and the activation would give. So a third party's layers are
 * explained as well.
 */
final class Chain {

    /** How far single and double precision may be apart on the way through a network. */
    private static final double SINGLE = 1e-3;

    private static final double DOUBLE = 1e-9;

    private final List<Link> links;
    private final String opaque;

    private Chain(List<Link> links, String opaque) {
        this.links = links;
        this.opaque = opaque;
    }

    /** Reads a network, checking it against what it does with a sample in the user's units. */
    static Chain of(Network network, double[] sample) {
        List<LayerTrace> traces = network.trace(sample);
        List<Link> links = new ArrayList<>();
        double tolerance = network.precision() == Precision.FLOAT64 ? DOUBLE : SINGLE;
        for (int i = 0; i < traces.size(); i++) {
            LayerInfo info = network.layers().get(i);
            Link link = link(network, info, traces.get(i));
            if (link == null || !agrees(link, traces.get(i), tolerance)) {
                return new Chain(List.of(), info.name());
            }
            links.add(link);
        }
        return new Chain(List.copyOf(links), null);
    }

    private static Link link(Network network, LayerInfo info, LayerTrace trace) {
        int inputs = trace.input().length;
        int units = trace.output().length;
        ParameterInfo weight = null;
        ParameterInfo bias = null;
        for (ParameterInfo parameter : info.parameters()) {
            if (parameter.name().equals(info.name() + ".weight")) {
                weight = parameter;
            } else if (parameter.name().equals(info.name() + ".bias")) {
                bias = parameter;
            } else {
                return null;
            }
        }
        boolean fits = weight == null
                ? bias == null && inputs == units
                : weight.rows() == inputs && weight.columns() == units && (bias == null || bias.size() == units);
        if (!fits) {
            return null;
        }
        return new Link(
                info.name(),
                inputs,
                units,
                weight == null ? null : weight.name(),
                weight == null ? null : network.parameter(weight.name()),
                bias == null ? null : bias.name(),
                bias == null ? null : network.parameter(bias.name()),
                new ActivationMath(trace.activation()));
    }

    private static boolean agrees(Link link, LayerTrace trace, double tolerance) {
        double[] expected = link.forward(trace.input());
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(expected[i] - trace.output()[i]);
            // A NaN is no disagreement: where it comes from is for the search for troubles to say.
            if (error > tolerance * Math.max(1, Math.abs(expected[i]))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the layers; empty if there is one whose inside is not known. */
    List<Link> links() {
        return links;
    }

    /** Returns the layer whose inside is not known; null if there is none. */
    String opaque() {
        return opaque;
    }
}
