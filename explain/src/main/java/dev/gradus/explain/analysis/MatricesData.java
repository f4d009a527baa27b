package dev.gradus.explain.analysis;

import dev.gradus.explain.document.MatricesFigure;
import dev.gradus.explain.document.MatricesFigure.Equation;
import dev.gradus.explain.document.MatricesFigure.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Gathers the computation as products of matrices, with the numbers of small ones. */
final class MatricesData {

    /** Larger matrices have shapes only. */
    private static final int MOST_ROWS = 6;

    private static final int MOST_COLUMNS = 6;

    private final Scene scene;
    private final String loss;
    private final List<State> states = new ArrayList<>();

    MatricesData(Scene scene, String loss) {
        this.scene = scene;
        this.loss = loss;
    }

    /** Adds what the passes are at now. */
    void at(int step) {
        states.add(new State(step, forward(), backward()));
    }

    private List<Equation> forward() {
        List<Equation> equations = new ArrayList<>();
        equations.add(samples("X", scene.inputs(), "", Pass::input));
        List<Link> links = scene.links();
        for (int l = 0; l < links.size(); l++) {
            int layer = l;
            Link link = links.get(l);
            String before = output(l - 1);
            if (link.hasWeights()) {
                equations.add(rows("W" + (l + 1), link.weight(), link.inputs(), link.units(), ""));
                if (link.biasName() != null) {
                    equations.add(rows("b" + (l + 1), link.bias(), 1, link.units(), ""));
                }
                String sum = before + " · W" + (l + 1) + (link.biasName() == null ? "" : " + b" + (l + 1));
                equations.add(samples(pre(l), link.units(), sum, pass -> pass.preActivation()[layer]));
                before = pre(l);
            }
            if (!link.activation().isIdentity()) {
                String expression = link.activation().name() + "(" + before + ")";
                equations.add(samples(output(l), link.units(), expression, pass -> pass.output()[layer]));
            }
        }
        return equations;
    }

    private List<Equation> backward() {
        List<Equation> equations = new ArrayList<>();
        List<Link> links = scene.links();
        int last = links.size() - 1;
        for (int l = last; l >= 0; l--) {
            int layer = l;
            Link link = links.get(l);
            String from = l == last
                    ? "d" + loss + "/d" + output(last)
                    : links.get(l + 1).hasWeights() ? "D" + (l + 2) + " · W" + (l + 2) + "ᵀ" : "D" + (l + 2);
            String slope = link.activation().isIdentity()
                    ? ""
                    : (link.activation().mixes() ? " through " : " ∘ ")
                            + link.activation().name() + "′(" + (link.hasWeights() ? pre(l) : output(l - 1)) + ")";
            if (link.isOpaque() && l == 0) {
                continue; // Nobody needs the gradient with respect to the network's own inputs.
            }
            equations.add(samples("D" + (l + 1), link.preActivations(), from + slope, pass -> pass.delta()[layer]));
            if (link.hasWeights()) {
                equations.add(rows(
                        "d" + loss + "/dW" + (l + 1),
                        weightGradient(l),
                        link.inputs(),
                        link.units(),
                        output(l - 1) + "ᵀ · D" + (l + 1)));
                if (link.biasName() != null) {
                    equations.add(rows(
                            "d" + loss + "/db" + (l + 1),
                            biasGradient(l),
                            1,
                            link.units(),
                            "column sums of D" + (l + 1)));
                }
            }
        }
        return equations;
    }

    /** An output without an activation is the weighted sum itself. */
    private String output(int layer) {
        if (layer < 0) {
            return "X";
        }
        Link link = scene.links().get(layer);
        if (!link.activation().isIdentity()) {
            return "Y" + (layer + 1);
        }
        return link.hasWeights() ? pre(layer) : output(layer - 1);
    }

    private static String pre(int layer) {
        return "X" + (layer + 1);
    }

    private double[] weightGradient(int layer) {
        Link link = scene.links().get(layer);
        double[] gradient = new double[link.inputs() * link.units()];
        if (!isSmall(link.inputs(), link.units())) {
            return gradient;
        }
        for (Pass pass : scene.passes().all()) {
            for (int i = 0; i < link.inputs(); i++) {
                for (int j = 0; j < link.units(); j++) {
                    gradient[i * link.units() + j] += pass.inputOf(layer)[i] * pass.delta()[layer][j];
                }
            }
        }
        return gradient;
    }

    private double[] biasGradient(int layer) {
        double[] gradient = new double[scene.links().get(layer).units()];
        for (Pass pass : scene.passes().all()) {
            for (int j = 0; j < gradient.length; j++) {
                gradient[j] += pass.delta()[layer][j];
            }
        }
        return gradient;
    }

    private static boolean isSmall(int rows, int columns) {
        return rows <= MOST_ROWS && columns <= MOST_COLUMNS;
    }

    private Equation samples(String name, int columns, String expression, Function<Pass, double[]> row) {
        List<Pass> passes = scene.passes().all();
        List<double[]> values =
                isSmall(passes.size(), columns) ? passes.stream().map(row).toList() : List.of();
        return new Equation(name, passes.size(), columns, expression, values);
    }

    private static Equation rows(String name, double[] flat, int rows, int columns, String expression) {
        List<double[]> values = new ArrayList<>();
        for (int r = 0; r < rows && isSmall(rows, columns); r++) {
            values.add(Arrays.copyOfRange(flat, r * columns, (r + 1) * columns));
        }
        return new Equation(name, rows, columns, expression, values);
    }

    MatricesFigure figure() {
        return new MatricesFigure(states);
    }
}
