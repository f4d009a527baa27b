package dev.gradus.explain.analysis;

import dev.gradus.api.data.Data;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.network.Network;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
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
        List<Pass> done = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            done.add(Pass.of(links, loss, inputs.get(i), observed.get(i)));
        }
        passes = done;
    }

    List<Pass> all() {
        return passes;
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
        double old = value(note);
        double h = STEP * Math.max(1, Math.abs(old));
        double up = lossAt(note, old + h);
        double down = lossAt(note, old - h);
        set(note, old);
        return (up - down) / (2 * h);
    }

    /** Returns the loss with another value for one parameter, which it keeps. */
    private double lossAt(ParameterNote note, double value) {
        set(note, value);
        double sum = 0;
        for (int i = 0; i < inputs.size(); i++) {
            sum += Pass.loss(links, loss, inputs.get(i), observed.get(i));
        }
        return sum;
    }

    /** Returns a sample's share of the loss for some predictions. */
    double lossOf(double[] predicted, double[] observed) {
        return loss.value(predicted, observed);
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
        array(note)[index(note)] = value;
    }

    /** Sets all parameters and computes everything anew. */
    void moveTo(Map<String, double[]> values) {
        for (Link link : links) {
            copy(values, link.weightName(), link.weight());
            copy(values, link.biasName(), link.bias());
        }
        run();
    }

    private static void copy(Map<String, double[]> values, String name, double[] into) {
        if (name != null) {
            System.arraycopy(values.get(name), 0, into, 0, into.length);
        }
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
