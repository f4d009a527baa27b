package dev.gradus.explain.analysis;

import dev.gradus.api.data.Data;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.network.Network;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All samples, forward and backward, at the parameters' present values. */
final class Passes {

    /** About the cube root of the precision: where a central difference is most exact. */
    private static final double STEP = 6e-6;

    private final List<Link> links;
    private final LossMath loss;
    private final List<double[]> inputs;
    private final List<double[]> observed;
    private boolean stale;
    private List<Block> blocks;
    private List<Pass> passes;

    private Passes(List<Link> links, LossMath loss, List<double[]> inputs, List<double[]> observed) {
        this.links = links;
        this.loss = loss;
        this.inputs = inputs;
        this.observed = observed;
        run();
    }

    /** Reads the samples in the network's own units. */
    static Passes of(Network network, List<Link> links, LossMath loss, Data data) {
        List<double[]> inputs = new ArrayList<>();
        List<double[]> observed = new ArrayList<>();
        double[] x = new double[data.inputs().size()];
        double[] t = new double[data.targets().size()];
        for (int row = 0; row < data.rows(); row++) {
            data.readInputs(row, x);
            data.readTargets(row, t);
            List<LayerTrace> trace = network.trace(x);
            inputs.add(trace.get(0).input());
            observed.add(network.lossTargets(t));
        }
        return new Passes(links, loss, inputs, observed);
    }

    /** Computes everything anew, after parameters have changed. */
    void run() {
        blocks = Block.of(links, loss, inputs, observed);
        stale = false;
        passes = blocks.stream().flatMap(block -> block.passes().stream()).toList();
    }

    /** Returns the samples one by one. */
    List<Pass> all() {
        return passes;
    }

    /** Returns the samples some at a time. */
    List<Block> blocks() {
        return blocks;
    }

    /** Returns the loss over all samples. */
    double loss() {
        double sum = 0;
        for (Pass pass : passes) {
            sum += pass.loss();
        }
        return sum;
    }

    /** Returns the derivative of the loss with respect to a parameter. */
    double gradient(ParameterNote note) {
        int layer = layerOf(note);
        boolean isBias = note.parameter().equals(links.get(layer).biasName());
        double sum = 0;
        for (Pass pass : passes) {
            sum += pass.delta()[layer][note.column()] * (isBias ? 1 : pass.inputOf(layer)[note.row()]);
        }
        return sum;
    }

    /** Returns the central difference of the loss, which knows nothing of derivatives. */
    double numericGradient(ParameterNote note) {
        double h = STEP * Math.max(1, Math.abs(value(note)));
        LossProbe probe = new LossProbe(this, links, note);
        return (probe.movedBy(h) - probe.movedBy(-h)) / (2 * h);
    }

    /** Returns the samples' shares of the loss for some predictions, one after another. */
    double[] lossesOf(double[] predicted, double[] observed, int samples) {
        return loss.values(predicted, observed, samples);
    }

    /** Returns where a parameter is. */
    Place place(ParameterNote note) {
        int layer = layerOf(note);
        boolean bias = note.parameter().equals(links.get(layer).biasName());
        return new Place(layer, bias, bias ? 0 : note.row(), note.column());
    }

    int layerOf(ParameterNote note) {
        for (int l = 0; l < links.size(); l++) {
            Link link = links.get(l);
            if (note.parameter().equals(link.weightName()) || note.parameter().equals(link.biasName())) {
                return l;
            }
        }
        throw new IllegalArgumentException("no layer has " + note.parameter());
    }

    double value(ParameterNote note) {
        return array(note)[index(note)];
    }

    void set(ParameterNote note, double value) {
        stale = true;
        array(note)[index(note)] = value;
    }

    /** Sets all parameters, and computes everything anew if that changes anything. */
    void moveTo(Map<String, double[]> values) {
        boolean moved = stale;
        for (Link link : links) {
            moved |= copy(values, link.weightName(), link.weight());
            moved |= copy(values, link.biasName(), link.bias());
        }
        if (moved) {
            run();
        }
    }

    /** Returns whether there is anything new. */
    private static boolean copy(Map<String, double[]> values, String name, double[] into) {
        if (name == null || Arrays.equals(values.get(name), into)) {
            return false;
        }
        System.arraycopy(values.get(name), 0, into, 0, into.length);
        return true;
    }

    private double[] array(ParameterNote note) {
        Link link = links.get(layerOf(note));
        return note.parameter().equals(link.biasName()) ? link.bias() : link.weight();
    }

    private int index(ParameterNote note) {
        Link link = links.get(layerOf(note));
        return note.parameter().equals(link.biasName()) ? note.column() : note.row() * link.units() + note.column();
    }
}
