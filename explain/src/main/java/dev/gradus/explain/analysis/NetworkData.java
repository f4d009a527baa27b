package dev.gradus.explain.analysis;

import dev.gradus.explain.document.NetworkFigure;
import dev.gradus.explain.document.NetworkFigure.Column;
import dev.gradus.explain.document.NetworkFigure.State;
import dev.gradus.explain.document.NetworkFigure.Trace;
import dev.gradus.explain.document.NetworkFigure.Unit;
import dev.gradus.explain.document.NetworkFigure.Wire;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.List;

/** Gathers the numbers of the network's figure. */
final class NetworkData {

    /** Of larger layers so many units are shown. */
    private static final int MOST_UNITS = 6;

    private static final int MOST_TRACES = 6;

    private final Scene scene;
    private final int firstSample;
    private final List<Column> columns = new ArrayList<>();
    private final List<Wire> wires = new ArrayList<>();
    private final List<ParameterNote> notes = new ArrayList<>();
    private final List<State> states = new ArrayList<>();

    /**
     * Begins.
     *
     * @param sample the number of the sample to trace, counted from 1; 0 for the first ones
     */
    NetworkData(Scene scene, int sample) {
        this.scene = scene;
        firstSample = sample == 0 ? 0 : sample - 1;
        List<Link> links = scene.links();
        columns.add(column("", "", scene.inputs(), -1));
        for (int l = 0; l < links.size(); l++) {
            Link link = links.get(l);
            columns.add(column(
                    link.layer(),
                    link.activation().isIdentity() ? "" : link.activation().name(),
                    link.units(),
                    l));
        }
        for (int l = 0; l < links.size(); l++) {
            wires(l);
        }
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (column.shown().size() < column.units()) {
                scene.omit(
                        "network",
                        (c == 0 ? "Of the inputs" : "Of " + column.layer() + "'s units") + " the first "
                                + column.shown().size() + " of " + column.units() + " are drawn.");
            }
        }
    }

    private Column column(String layer, String activation, int units, int link) {
        List<Unit> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(units, MOST_UNITS); i++) {
            boolean whole = link < 0 || scene.links().get(link).isOpaque();
            String pre = whole ? scene.names().output(link, i) : scene.names().preActivation(link, i);
            shown.add(new Unit(i, scene.names().output(link, i), pre));
        }
        return new Column(layer, activation, units, shown);
    }

    private void wires(int layer) {
        Link link = scene.links().get(layer);
        List<Unit> before = columns.get(layer).shown();
        List<Unit> units = columns.get(layer + 1).shown();
        for (int to = 0; to < units.size(); to++) {
            if (link.isOpaque() && to >= before.size()) {
                continue;
            }
            if (!link.hasWeights()) {
                wires.add(new Wire(layer + 1, to, to, "", "", false));
                notes.add(null);
                continue;
            }
            for (int from = 0; from < before.size(); from++) {
                add(scene.names().weight(layer, from, to), layer + 1, from, to);
            }
            if (link.biasName() != null) {
                add(scene.names().bias(layer, to), layer + 1, -1, to);
            }
        }
    }

    private void add(ParameterNote note, int column, int from, int to) {
        wires.add(new Wire(column, from, to, note.name(), note.symbol(), note.trained()));
        notes.add(note);
    }

    /** Adds what the passes are at now. */
    void at(int step) {
        Passes passes = scene.passes();
        List<Trace> traces = new ArrayList<>();
        int end = Math.min(passes.all().size(), firstSample + MOST_TRACES);
        for (int s = firstSample; s < end; s++) {
            traces.add(trace(s, passes.all().get(s)));
        }
        states.add(new State(
                step,
                passes.loss(),
                notes.stream()
                        .mapToDouble(note -> note == null ? 1 : passes.value(note))
                        .toArray(),
                notes.stream()
                        .mapToDouble(note -> note == null ? 0 : passes.gradient(note))
                        .toArray(),
                traces));
    }

    private Trace trace(int sample, Pass pass) {
        List<double[]> pre = new ArrayList<>(List.of(shown(pass.input(), 0)));
        List<double[]> out = new ArrayList<>(List.of(shown(pass.input(), 0)));
        List<double[]> delta = new ArrayList<>(List.of(new double[0]));
        for (int l = 0; l < scene.links().size(); l++) {
            boolean opaque = scene.links().get(l).isOpaque();
            pre.add(shown(opaque ? pass.output()[l] : pass.preActivation()[l], l + 1));
            out.add(shown(pass.output()[l], l + 1));
            delta.add(shown(opaque ? back(pass, l) : pass.delta()[l], l + 1));
        }
        double[] observed = scene.hasResiduals() ? shown(pass.observed(), columns.size() - 1) : pass.observed();
        return new Trace(sample + 1, pre, out, delta, observed, pass.loss());
    }

    /** What comes back to what a layer gave. */
    private double[] back(Pass pass, int layer) {
        if (layer == scene.links().size() - 1) {
            return pass.lossGradient();
        }
        Link next = scene.links().get(layer + 1);
        return next.hasWeights() ? next.backward(pass.delta()[layer + 1]) : pass.delta()[layer + 1];
    }

    private double[] shown(double[] values, int column) {
        return columns.get(column).shown().stream()
                .mapToDouble(unit -> values[unit.index()])
                .toArray();
    }

    NetworkFigure figure() {
        return new NetworkFigure(columns, wires, states);
    }
}
