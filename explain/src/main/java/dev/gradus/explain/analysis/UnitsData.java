package dev.gradus.explain.analysis;

import dev.gradus.explain.document.UnitsFigure;
import dev.gradus.explain.document.UnitsFigure.Fixed;
import dev.gradus.explain.document.UnitsFigure.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers what each unit before the outputs contributes to one of them. */
final class UnitsData {

    private static final int MOST_UNITS = 7;
    private static final int POINTS = 81;
    private static final double ROOM = 0.1;

    private final Scene scene;
    private final int output;
    private final int input;
    private final int last;
    private final List<double[]> inputs = new ArrayList<>();
    private final double[] x;
    private final List<Fixed> fixed = new ArrayList<>();
    private final List<Integer> shown = new ArrayList<>();
    private final List<State> states = new ArrayList<>();

    /**
     * Begins.
     *
     * @param output the output's number, counted from 0
     * @param input the input's along which the curves go
     */
    UnitsData(Scene scene, int output, int input) {
        this.scene = scene;
        this.output = output;
        this.input = input;
        last = lastWeighted(scene.links());
        List<Pass> passes = scene.passes().all();
        double[] along =
                passes.stream().mapToDouble(pass -> pass.input()[input]).toArray();
        double min = Arrays.stream(along).min().orElseThrow();
        double max = Arrays.stream(along).max().orElseThrow();
        double room = max > min ? (max - min) * ROOM : 1;
        x = Scene.grid(min - room, max + room, POINTS);
        double[] means = new double[scene.inputs()];
        for (int i = 0; i < means.length; i++) {
            int column = i;
            means[i] = passes.stream()
                    .mapToDouble(pass -> pass.input()[column])
                    .average()
                    .orElseThrow();
            if (i != input) {
                fixed.add(new Fixed(scene.names().output(-1, i), means[i]));
            }
        }
        for (double value : x) {
            double[] row = means.clone();
            row[input] = value;
            inputs.add(row);
        }
    }

    /** Returns the last layer with weights; −1 if there is none. */
    static int lastWeighted(List<Link> links) {
        int last = links.size() - 1;
        while (last >= 0 && !links.get(last).hasWeights()) {
            last--;
        }
        return last;
    }

    /** Looks at the units' contributions at some step, so that the largest at any such step are shown. */
    void consider() {
        double[][] contributions = contributions(forward());
        if (contributions.length <= MOST_UNITS + 1) {
            shown.clear();
            IntStream.range(0, contributions.length).forEach(shown::add);
            return;
        }
        IntStream.range(0, contributions.length)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> -size(contributions[unit])))
                .limit(MOST_UNITS)
                .filter(unit -> !shown.contains(unit))
                .forEach(shown::add);
        // Half of what is largest now, half of what was before.
        while (shown.size() > MOST_UNITS) {
            shown.remove(shown.size() / 2);
        }
    }

    private static double size(double[] curve) {
        return Arrays.stream(curve).map(Math::abs).max().orElse(0);
    }

    /** Adds what the passes are at now. */
    void at(int step) {
        List<double[][]> outputs = forward();
        double[][] contributions = contributions(outputs);
        List<double[]> scaled = new ArrayList<>();
        shown.forEach(unit -> scaled.add(contributions[unit]));
        double[] sum = new double[x.length];
        double[] rest = new double[x.length];
        for (int unit = 0; unit < contributions.length; unit++) {
            for (int i = 0; i < x.length; i++) {
                sum[i] += contributions[unit][i];
                rest[i] += shown.contains(unit) ? 0 : contributions[unit][i];
            }
        }
        if (shown.size() < contributions.length) {
            scaled.add(rest);
        }
        double[] predicted = outputs.stream()
                .mapToDouble(layers -> layers[layers.length - 1][output])
                .toArray();
        Link link = scene.links().get(last);
        double shift = link.biasName() == null ? 0 : link.bias()[output];
        states.add(new State(step, scaled, sum, shift, predicted, scene.predicted(output)));
    }

    /** Returns per point along the input what every layer gives. */
    private List<double[][]> forward() {
        List<double[][]> all = new ArrayList<>();
        for (double[] row : inputs) {
            double[][] layers = new double[scene.links().size()][];
            double[] values = row;
            for (int l = 0; l < layers.length; l++) {
                Link link = scene.links().get(l);
                values = link.forward(values);
                layers[l] = values;
            }
            all.add(layers);
        }
        return all;
    }

    /** Returns what the network predicts along the input, at the parameters' present values. */
    double[] predicted() {
        return forward().stream()
                .mapToDouble(layers -> layers[layers.length - 1][output])
                .toArray();
    }

    private double[][] contributions(List<double[][]> outputs) {
        Link link = scene.links().get(last);
        double[][] contributions = new double[link.inputs()][x.length];
        for (int i = 0; i < x.length; i++) {
            double[] before = last == 0 ? inputs.get(i) : outputs.get(i)[last - 1];
            for (int unit = 0; unit < before.length; unit++) {
                contributions[unit][i] = before[unit] * link.weight(unit, output);
            }
        }
        return contributions;
    }

    UnitsFigure figure() {
        Link link = scene.links().get(last);
        Names names = scene.names();
        List<String> units = new ArrayList<>();
        List<String> weights = new ArrayList<>();
        for (int unit : shown) {
            units.add(names.output(last - 1, unit));
            weights.add(names.weight(last, unit, output).symbol());
        }
        if (shown.size() < link.inputs()) {
            units.add((link.inputs() - shown.size()) + " other units");
            weights.add("");
        }
        boolean curved = false;
        for (int l = last; l < scene.links().size(); l++) {
            curved |= !scene.links().get(l).activation().isIdentity();
        }
        Link end = scene.links().get(scene.links().size() - 1);
        return new UnitsFigure(
                names.output(scene.links().size() - 1, output),
                names.output(-1, input),
                fixed,
                x,
                units,
                weights,
                link.biasName() == null ? "" : names.bias(last, output).symbol(),
                curved
                        ? (link.activation().isIdentity() ? end : link)
                                .activation()
                                .name()
                        : "",
                scene.input(input),
                scene.hasResiduals() ? scene.observed(output) : new double[0],
                states);
    }
}
