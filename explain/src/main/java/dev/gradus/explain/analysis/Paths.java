package dev.gradus.explain.analysis;

import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.List;

/** Finds the paths from the loss to a parameter: wherever a unit feeds several others, the way forks. */
final class Paths {

    /** More paths than this say nothing to a reader. */
    private static final int MOST = 12;

    private final List<Link> links;
    private final Names names;
    private final LossText loss;

    Paths(List<Link> links, Names names, LossText loss) {
        this.links = links;
        this.names = names;
        this.loss = loss;
    }

    /** Returns whether there are few enough paths from a layer's unit to list them. */
    boolean areFew(int layer) {
        long count = 1;
        for (int l = layer; l < links.size() && count <= MOST; l++) {
            if (l > layer && links.get(l).isOpaque()) {
                return true;
            }
            if (l > layer && links.get(l).hasWeights()) {
                count *= links.get(l).units();
            }
            if (links.get(l).activation().mixes()) {
                count *= links.get(l).units();
            }
        }
        return count <= MOST;
    }

    /**
     * Returns the paths, each from the loss on.
     *
     * @param input which of the layer's inputs the weight multiplies; −1 for the bias
     */
    List<List<Hop>> to(ParameterNote parameter, int layer, int unit, int input) {
        Hop last = last(parameter, layer, unit, input);
        List<List<Hop>> found = toUnit(layer, unit);
        found.forEach(path -> path.add(last));
        return found;
    }

    /** Returns the one path of two factors whose first has all that lies after the unit in it. */
    List<List<Hop>> inTwo(ParameterNote parameter, int layer, int unit, int input) {
        String pre = names.preActivation(layer, unit);
        Hop first = new Hop(
                derivative(loss.symbol(), pre), derivative(loss.symbol(), pre), pass -> pass.delta()[layer][unit]);
        return List.of(List.of(first, last(parameter, layer, unit, input)));
    }

    private Hop last(ParameterNote parameter, int layer, int unit, int input) {
        return new Hop(
                derivative(names.preActivation(layer, unit), parameter.symbol()),
                input < 0 ? "1" : names.output(layer - 1, input),
                pass -> input < 0 ? 1 : pass.inputOf(layer)[input]);
    }

    private List<List<Hop>> toUnit(int layer, int unit) {
        List<List<Hop>> found = new ArrayList<>();
        ActivationMath activation = links.get(layer).activation();
        for (int output = 0; output < links.get(layer).units(); output++) {
            if (output != unit && !activation.mixes()) {
                continue;
            }
            for (List<Hop> path : toOutput(layer, output)) {
                if (!activation.isIdentity()) {
                    path.add(activation(layer, output, unit));
                }
                found.add(path);
            }
        }
        return found;
    }

    private List<List<Hop>> toOutput(int layer, int output) {
        List<List<Hop>> found = new ArrayList<>();
        int next = layer + 1;
        if (next == links.size()) {
            found.add(new ArrayList<>(List.of(new Hop(
                    derivative(loss.symbol(), names.output(layer, output)),
                    loss.derivative(names.output(layer, output), names.observed(output)),
                    pass -> pass.lossGradient()[output]))));
            return found;
        }
        if (links.get(next).isOpaque()) {
            found.add(new ArrayList<>(List.of(new Hop(
                    derivative(loss.symbol(), names.output(layer, output)),
                    "through " + links.get(next).layer(),
                    pass -> pass.delta()[next][output]))));
            return found;
        }
        if (!links.get(next).hasWeights()) {
            return toUnit(next, output);
        }
        for (int unit = 0; unit < links.get(next).units(); unit++) {
            ParameterNote weight = names.weight(next, output, unit);
            Hop hop = new Hop(
                    derivative(names.preActivation(next, unit), names.output(layer, output)),
                    weight.symbol(),
                    pass -> weight.value());
            for (List<Hop> path : toUnit(next, unit)) {
                path.add(hop);
                found.add(path);
            }
        }
        return found;
    }

    private Hop activation(int layer, int output, int unit) {
        ActivationMath math = links.get(layer).activation();
        String pre = names.preActivation(layer, unit);
        String symbol = derivative(names.output(layer, output), pre);
        return new Hop(
                symbol,
                math.mixes() ? symbol : math.name() + "′(" + pre + ")",
                pass -> math.partial(pass.preActivation()[layer], pass.output()[layer], output, unit));
    }

    private static String derivative(String of, String by) {
        return "d" + of + "/d" + by;
    }
}
