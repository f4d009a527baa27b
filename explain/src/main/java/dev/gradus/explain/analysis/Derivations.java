package dev.gradus.explain.analysis;

import dev.gradus.explain.document.Derivation;
import dev.gradus.explain.document.Derivation.Contribution;
import dev.gradus.explain.document.Derivation.Factor;
import dev.gradus.explain.document.Derivation.Path;
import dev.gradus.explain.document.Derivation.Row;
import dev.gradus.explain.document.Derivation.Update;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Derives the gradient of one parameter after the other. */
final class Derivations {

    /** As many rows as fit a page are all shown; of more, the largest. */
    private static final int MOST_ROWS = 50;

    private static final int LARGEST_ROWS = 10;

    private static final int LARGEST_UNITS = 10;

    /** The engine and this analysis add in different orders; a network in single precision rounds, too. */
    private static final double TOLERANCE = 1e-6;

    private static final double SINGLE_TOLERANCE = 1e-3;

    private final List<Link> links;
    private final Passes passes;
    private final Names names;
    private final Paths paths;
    private final String lossSymbol;
    private final int sample;
    private final boolean single;

    /**
     * Prepares them.
     *
     * @param sample the one sample to show; 0 for all
     * @param single whether the engine computes in single precision
     */
    Derivations(
            List<Link> links, Passes passes, Names names, Paths paths, String lossSymbol, int sample, boolean single) {
        this.links = links;
        this.passes = passes;
        this.names = names;
        this.paths = paths;
        this.lossSymbol = lossSymbol;
        this.sample = sample;
        this.single = single;
    }

    /** Derives one. */
    Derivation of(ParameterNote note, double backpropagation, Update update) {
        int layer = passes.layerOf(note);
        if (links.get(layer).isOpaque()) {
            return ofOpaque(note, layer, backpropagation, update);
        }
        int unit = note.column();
        int input = note.parameter().equals(links.get(layer).biasName()) ? -1 : note.row();
        boolean few = paths.areFew(layer);
        List<List<Hop>> ways = few ? paths.to(note, layer, unit, input) : paths.inTwo(note, layer, unit, input);
        List<Row> rows = new ArrayList<>();
        double gradient = 0;
        for (int i = 0; i < passes.all().size(); i++) {
            Row row = row(i + 1, ways, passes.all().get(i));
            gradient += row.sum();
            rows.add(row);
        }
        List<Row> shown = shown(rows);
        double rest = 0;
        for (Row row : rows) {
            rest += shown.contains(row) ? 0 : row.sum();
        }
        double numeric = passes.numericGradient(note);
        return new Derivation(
                note,
                ways.stream().map(Derivations::path).toList(),
                remark(layer),
                shown,
                rest,
                few ? List.of() : through(layer, unit, input),
                few ? List.of() : new Matrices(links, lossSymbol, passes.all().size()).of(layer, input < 0),
                gradient,
                backpropagation,
                numeric,
                agree(gradient, backpropagation, numeric),
                update);
    }

    /** A parameter of a layer whose inside is not known: its gradient, and how far it can be trusted. */
    private Derivation ofOpaque(ParameterNote note, int layer, double backpropagation, Update update) {
        double gradient = passes.gradient(note);
        double numeric = passes.numericGradient(note);
        String remark = "from " + links.get(layer).layer()
                + "'s own backward pass; it is no weighted sum with an activation, so the chain rule within it is not"
                + " written out";
        return new Derivation(
                note,
                List.of(),
                remark,
                List.of(),
                0,
                List.of(),
                List.of(),
                gradient,
                backpropagation,
                numeric,
                agree(gradient, backpropagation, numeric),
                update);
    }

    private boolean agree(double gradient, double backpropagation, double numeric) {
        return close(gradient, numeric, TOLERANCE)
                && close(gradient, backpropagation, single ? SINGLE_TOLERANCE : TOLERANCE);
    }

    /** Says what is one step of the paths and not taken apart. */
    private String remark(int layer) {
        for (int l = layer + 1; l < links.size(); l++) {
            if (links.get(l).isOpaque()) {
                return "through " + links.get(l).layer() + ": what comes back from its own backward pass, which has all"
                        + " that follows in it";
            }
        }
        return "";
    }

    private static Path path(List<Hop> way) {
        return new Path(
                way.stream().map(hop -> new Factor(hop.symbol(), hop.named())).toList());
    }

    private static Row row(int number, List<List<Hop>> ways, Pass pass) {
        List<double[]> factors = new ArrayList<>();
        double[] products = new double[ways.size()];
        double sum = 0;
        for (int w = 0; w < ways.size(); w++) {
            double[] values = ways.get(w).stream()
                    .mapToDouble(hop -> hop.value().applyAsDouble(pass))
                    .toArray();
            double product = 1;
            for (double value : values) {
                product *= value;
            }
            factors.add(values);
            products[w] = product;
            sum += product;
        }
        return new Row(number, factors, products, sum);
    }

    private List<Row> shown(List<Row> rows) {
        if (sample > 0) {
            return List.of(rows.get(sample - 1));
        }
        if (rows.size() <= MOST_ROWS) {
            return rows;
        }
        return rows.stream()
                .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(row.sum())))
                .limit(LARGEST_ROWS)
                .toList();
    }

    /** What comes to the parameter through each unit of the layer after its own. */
    private List<Contribution> through(int layer, int unit, int input) {
        if (layer + 1 >= links.size()
                || !links.get(layer + 1).hasWeights()
                || links.get(layer).activation().mixes()) {
            return List.of();
        }
        Link next = links.get(layer + 1);
        List<Pass> all = passes.all();
        double[] slopes = new double[all.size()];
        for (int s = 0; s < slopes.length; s++) {
            Pass pass = all.get(s);
            slopes[s] = links.get(layer)
                    .activation()
                    .partial(pass.preActivation()[layer], pass.output()[layer], unit, unit);
        }
        List<Contribution> contributions = new ArrayList<>();
        for (int k = 0; k < next.units(); k++) {
            double sum = 0;
            for (int s = 0; s < slopes.length; s++) {
                double last = input < 0 ? 1 : all.get(s).inputOf(layer)[input];
                sum += all.get(s).delta()[layer + 1][k] * next.weight(unit, k) * slopes[s] * last;
            }
            contributions.add(new Contribution(names.preActivation(layer + 1, k), sum));
        }
        return contributions.stream()
                .sorted(Comparator.comparingDouble(c -> -Math.abs(c.value())))
                .limit(LARGEST_UNITS)
                .toList();
    }

    private static boolean close(double a, double b, double tolerance) {
        return Math.abs(a - b) <= tolerance * Math.max(1, Math.max(Math.abs(a), Math.abs(b)));
    }
}
