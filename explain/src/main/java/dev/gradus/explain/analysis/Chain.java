package dev.gradus.explain.analysis;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.network.Propagation;
import dev.gradus.explain.analysis.Link.Own;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a network as weighted sums and activations, in double precision.
 *
 * <p>Which layers those are is found out, not looked up by name: one with a {@code weight} of inputs by units, or none,
 * that gives for some samples what weighted sum and activation would give. So a third party's layers are explained as
 * well. What does something else in training, such as a normalization or dropout, is opaque: it is taken as one step.
 */
final class Chain {

    private static final double TOLERANCE = 1e-9;

    /** So many samples must agree; a layer that drops units may drop none of one sample's. */
    private static final int CHECKED = 50;

    private Chain() {}

    /**
     * Reads a network.
     *
     * @param traces one sample's way through it, which tells the activations
     * @param flowing what flows through its layers in training
     */
    static List<Link> read(Network network, List<LayerTrace> traces, Propagation flowing) {
        List<Link> links = new ArrayList<>();
        for (int l = 0; l < traces.size(); l++) {
            LayerInfo info = network.layers().get(l);
            Link link = link(network, info, traces.get(l));
            links.add(
                    link != null && agrees(link, flowing.inputs()[l], flowing.outputs()[l])
                            ? link
                            : opaque(network, info));
        }
        return List.copyOf(links);
    }

    private static Link link(Network network, LayerInfo info, LayerTrace trace) {
        int inputs = info.input().size();
        int units = info.output().size();
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
                new ActivationMath(trace.activation()),
                List.of());
    }

    private static Link opaque(Network network, LayerInfo info) {
        List<Own> own = info.parameters().stream()
                .map(parameter -> new Own(parameter, network.parameter(parameter.name())))
                .toList();
        ActivationMath itself = ActivationMath.opaque(info.layer().name());
        return new Link(info.name(), info.input().size(), info.output().size(), null, null, null, null, itself, own);
    }

    private static boolean agrees(Link link, double[] input, double[] output) {
        int samples = Math.min(CHECKED, input.length / link.inputs());
        double[] expected = link.forward(Arrays.copyOf(input, samples * link.inputs()));
        for (int i = 0; i < expected.length; i++) {
            double error = Math.abs(expected[i] - output[i]);
            // A NaN is no disagreement: where it comes from is for the search for troubles to say.
            if (error > TOLERANCE * Math.max(1, Math.abs(expected[i]))) {
                return false;
            }
        }
        return true;
    }
}
