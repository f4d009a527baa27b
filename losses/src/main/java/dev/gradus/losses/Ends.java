package dev.gradus.losses;

import static dev.gradus.api.Check.require;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.loss.NetworkEnd;
import java.util.Set;

/** Whether the end of a network suits a loss; refusals say what to use instead. */
final class Ends {

    /** Activations whose values are probabilities: wrong where logits are wanted. */
    private static final Set<String> OF_PROBABILITIES = Set.of("sigmoid", "hard_sigmoid", "softmax");

    private Ends() {}

    /** Refuses probabilities where logits are wanted, since they would be turned into probabilities once more. */
    static void requireLogits(String loss, NetworkEnd end, String instead) {
        Activation last = end.activation();
        require(
                last == null || !OF_PROBABILITIES.contains(last.name()),
                "%s takes logits and makes probabilities of them itself, but the last layer ends with %s; leave out"
                        + " that activation, or use %s",
                loss,
                last == null ? "" : last.name(),
                instead);
    }

    /** Refuses any numbers where probabilities are wanted. */
    static void requireProbabilities(String loss, NetworkEnd end, String activation, String instead) {
        require(
                !end.plain(),
                "%s takes probabilities, but the last layer has no activation and gives any numbers; let it end"
                        + " with %s, or use %s",
                loss,
                activation,
                instead);
    }

    /** Refuses one output where classes compete, since its probability would always be 1. */
    static void requireClasses(String loss, NetworkEnd end, String instead) {
        require(
                end.outputs() > 1,
                "%s compares classes, one output for each, but the network has 1 output, whose probability would"
                        + " always be 1; for one yes-or-no target use %s",
                loss,
                instead);
    }
}
