package dev.gradus.explain.analysis;

import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names that derivatives use: those of textbooks where the network is that of a textbook.
 *
 * <ul>
 *   <li>a single unit: {@code w b}, or {@code w1 w2 … b} with several inputs;
 *   <li>one input, one hidden layer, one output: {@code w1 b1 w2 b2 … w3 w4 b3}, unit by unit;
 *   <li>everything else: {@code w1₁₂} from input 1 to unit 2 of layer 1, {@code b1₂} its bias, to be typed
 *       {@code w1_1_2} and {@code b1_2}.
 * </ul>
 *
 * What goes into an activation is x, what comes out of it y; the last layer's are z and Predicted.
 */
final class Names {

    private final List<Link> links;
    private final List<String> inputs;
    private final List<Integer> weighted = new ArrayList<>();
    private final Set<String> trained;

    Names(List<Link> links, List<String> inputs, Predicate<String> isTrained) {
        this.links = links;
        this.inputs = inputs;
        trained = links.stream()
                .flatMap(link -> Stream.concat(
                        Stream.of(link.weightName(), link.biasName()),
                        link.own().stream().map(own -> own.info().name())))
                .filter(name -> name != null && isTrained.test(name))
                .collect(Collectors.toSet());
        for (int l = 0; l < links.size(); l++) {
            if (links.get(l).hasWeights()) {
                weighted.add(l);
            }
        }
    }

    /** Returns all parameters, layer by layer, in the order of the textbook. */
    List<ParameterNote> parameters() {
        List<ParameterNote> notes = new ArrayList<>();
        for (int l = 0; l < links.size(); l++) {
            Link link = links.get(l);
            link.own().forEach(own -> addTo(notes, own));
            if (!link.hasWeights()) {
                continue;
            }
            for (int unit = 0; unit < link.units(); unit++) {
                for (int input = 0; input < link.inputs(); input++) {
                    notes.add(weight(l, input, unit));
                }
                if (link.biasName() != null) {
                    notes.add(bias(l, unit));
                }
            }
        }
        return notes;
    }

    /** Textbooks have no names for these. */
    private void addTo(List<ParameterNote> notes, Link.Own own) {
        String full = own.info().name();
        int columns = own.info().columns();
        for (int i = 0; i < own.values().length; i++) {
            String name = full + "[" + i / columns + "][" + i % columns + "]";
            notes.add(new ParameterNote(
                    name, name, full, i / columns, i % columns, own.values()[i], trained.contains(full)));
        }
    }

    /** Returns a weight. */
    ParameterNote weight(int layer, int input, int unit) {
        Link link = links.get(layer);
        int place = weighted.indexOf(layer);
        String name;
        String symbol;
        if (isSingleUnit()) {
            name = link.inputs() == 1 ? "w" : "w" + (input + 1);
            symbol = name;
        } else if (isSquiggle()) {
            name = "w" + (place == 0 ? unit + 1 : link.inputs() + input + 1);
            symbol = name;
        } else {
            name = "w" + (place + 1) + "_" + (input + 1) + "_" + (unit + 1);
            symbol = "w" + (place + 1) + Subscripts.of(input + 1, unit + 1);
        }
        String full = link.weightName();
        return new ParameterNote(name, symbol, full, input, unit, link.weight(input, unit), trained.contains(full));
    }

    /** Returns a bias. */
    ParameterNote bias(int layer, int unit) {
        Link link = links.get(layer);
        int place = weighted.indexOf(layer);
        String name;
        String symbol;
        if (isSingleUnit()) {
            name = "b";
            symbol = name;
        } else if (isSquiggle()) {
            name = "b" + (place == 0 ? unit + 1 : link.inputs() + 1);
            symbol = name;
        } else {
            name = "b" + (place + 1) + "_" + (unit + 1);
            symbol = "b" + (place + 1) + Subscripts.of(unit + 1);
        }
        String full = link.biasName();
        return new ParameterNote(name, symbol, full, 0, unit, link.bias()[unit], trained.contains(full));
    }

    private boolean isSingleUnit() {
        return weighted.size() == 1 && links.get(weighted.get(0)).units() == 1;
    }

    private boolean isSquiggle() {
        return weighted.size() == 2
                && links.get(weighted.get(0)).inputs() == 1
                && links.get(weighted.get(1)).units() == 1;
    }

    /** Returns what a layer's unit gives. */
    String output(int layer, int unit) {
        if (layer < 0) {
            return inputs.get(unit);
        }
        return layer == links.size() - 1 ? "Predicted" + ofOutput(unit) : hidden("y", layer, unit);
    }

    /** Returns what a unit's activation is applied to. */
    String preActivation(int layer, int unit) {
        if (links.get(layer).activation().isIdentity()) {
            return output(layer, unit);
        }
        return layer == links.size() - 1 ? "z" + ofOutput(unit) : hidden("x", layer, unit);
    }

    /** Returns the target of an output. */
    String observed(int output) {
        return "Observed" + ofOutput(output);
    }

    private String hidden(String letter, int layer, int unit) {
        boolean onlyOne = links.size() <= 2;
        return onlyOne ? letter + (unit + 1) : letter + (layer + 1) + Subscripts.of(unit + 1);
    }

    private String ofOutput(int unit) {
        return links.get(links.size() - 1).units() == 1 ? "" : Subscripts.of(unit + 1);
    }
}
