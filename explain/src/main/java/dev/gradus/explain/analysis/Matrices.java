package dev.gradus.explain.analysis;

import java.util.ArrayList;
import java.util.List;

/** The same derivatives as products of matrices, with their shapes. */
final class Matrices {

    private final List<Link> links;
    private final String loss;
    private final int samples;

    Matrices(List<Link> links, String loss, int samples) {
        this.loss = loss;
        this.links = links;
        this.samples = samples;
    }

    /** Returns a line for every matrix from the last layer to the gradient of one layer's weight or bias. */
    List<String> of(int layer, boolean bias) {
        List<String> lines = new ArrayList<>();
        int last = links.size() - 1;
        lines.add(delta(last) + " = d" + loss + "/dPredicted" + slope(last));
        for (int l = last - 1; l >= layer; l--) {
            String product = links.get(l + 1).hasWeights()
                    ? "D" + (l + 2) + " · W" + (l + 2) + "ᵀ "
                            + shape(links.get(l + 1).units(), links.get(l + 1).inputs())
                    : "D" + (l + 2);
            lines.add(delta(l) + " = " + product + slope(l));
        }
        Link link = links.get(layer);
        lines.add(
                bias
                        ? "d" + loss + "/d" + link.biasName() + " " + shape(1, link.units()) + " = column sums of D"
                                + (layer + 1)
                        : "d" + loss + "/d" + link.weightName() + " " + shape(link.inputs(), link.units()) + " = "
                                + (layer == 0 ? "X" : "Y" + layer) + "ᵀ " + shape(link.inputs(), samples) + " · D"
                                + (layer + 1));
        return lines;
    }

    private String delta(int layer) {
        return "D" + (layer + 1) + " " + shape(samples, links.get(layer).preActivations());
    }

    private String slope(int layer) {
        ActivationMath activation = links.get(layer).activation();
        if (activation.isIdentity()) {
            return "";
        }
        String name = activation.name() + "′(X" + (layer + 1) + ")";
        return activation.mixes() ? " through " + name : " ∘ " + name;
    }

    private static String shape(int rows, int columns) {
        return "[" + rows + "×" + columns + "]";
    }
}
