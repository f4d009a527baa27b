package dev.gradus.explain.analysis;

import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.Propagation;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All samples, forward and backward, at the parameters' present values. */
final class Passes {

    /** About the cube root of the precision: where a central difference is most exact. */
    private static final double STEP = 6e-6;

    private final Network network;
    private final Data data;
    private final List<Link> links;
    private final LossMath loss;
    private final List<double[]> inputs;
    private final List<double[]> observed;
    private final boolean opaque;
    private Propagation propagation;
    private boolean stale;
    private List<Block> blocks;
    private List<Pass> passes;

    /**
     * Runs the samples.
     *
     * @param network runs them where there are layers whose inside is not known
     * @param data the samples, as the network takes them
     * @param propagation what flows through the network at its own parameters
     */
    Passes(Network network, Data data, List<Link> links, LossMath loss, Propagation propagation) {
        this.network = network;
        this.data = data;
        this.links = links;
        this.loss = loss;
        this.propagation = propagation;
        opaque = links.stream().anyMatch(Link::isOpaque);
        inputs = Block.rows(propagation.inputs()[0], data.rows());
        observed = new ArrayList<>();
        double[] targets = new double[data.targets().size()];
        for (int row = 0; row < data.rows(); row++) {
            data.readTargets(row, targets);
            observed.add(network.lossTargets(targets));
        }
        compute();
    }

    /** Computes everything anew, after parameters have changed. */
    void run() {
        propagation = opaque ? network.propagate(data, loss.loss(), values()) : null;
        compute();
    }

    private void compute() {
        blocks = opaque
                ? List.of(Block.of(links, loss, propagation, inputs, observed))
                : Block.of(links, loss, inputs, observed);
        passes = blocks.stream().flatMap(block -> block.passes().stream()).toList();
        stale = false;
    }

    /** Returns whether there is a layer whose inside is not known at some place or after it. */
    boolean isOpaqueFrom(int layer) {
        return links.subList(layer, links.size()).stream().anyMatch(Link::isOpaque);
    }

    /** Returns the values of all parameters by their names. */
    private Map<String, double[]> values() {
        Map<String, double[]> values = new HashMap<>();
        for (Link link : links) {
            if (link.hasWeights()) {
                values.put(link.weightName(), link.weight());
            }
            if (link.biasName() != null) {
                values.put(link.biasName(), link.bias());
            }
            link.own().forEach(own -> values.put(own.info().name(), own.values()));
        }
        return values;
    }

    /** Returns the loss with some parameters moved, as the network itself computes it. */
    double lossMovedBy(ParameterNote[] notes, double[] deltas) {
        Map<String, double[]> values = values();
        for (int i = 0; i < notes.length; i++) {
            double[] changed = values.get(notes[i].parameter()).clone();
            changed[index(notes[i])] += deltas[i];
            values.put(notes[i].parameter(), changed);
        }
        Propagation moved = network.propagate(data, loss.loss(), values);
        double[] predicted = moved.outputs()[links.size() - 1];
        double sum = 0;
        for (double share : loss.values(predicted, blocks.get(0).observed(), data.rows())) {
            sum += share;
        }
        return sum;
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
        if (links.get(layer).isOpaque()) {
            return propagation.gradients().of(note.parameter())[index(note)];
        }
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
            if (links.get(l).parameter(note.parameter()) != null) {
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
        for (Map.Entry<String, double[]> mine : values().entrySet()) {
            double[] now = values.get(mine.getKey());
            if (!Arrays.equals(now, mine.getValue())) {
                System.arraycopy(now, 0, mine.getValue(), 0, now.length);
                moved = true;
            }
        }
        if (moved) {
            run();
        }
    }

    private double[] array(ParameterNote note) {
        return links.get(layerOf(note)).parameter(note.parameter());
    }

    /** Returns a parameter's place among those of its name. */
    int index(ParameterNote note) {
        return note.row() * links.get(layerOf(note)).columns(note.parameter()) + note.column();
    }
}
