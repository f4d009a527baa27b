package dev.gradus.losses;

import static dev.gradus.api.formula.Formulas.abs;
import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.sigmoid;
import static dev.gradus.api.formula.Formulas.softplus;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.NetworkEnd;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.loss.Reduction;
import java.util.List;

/**
 * Binary cross-entropy: scale · the mean of −(t·ln p + (1 − t)·ln(1 − p)) over all elements, for targets t in [0, 1].
 *
 * <p>From probabilities p, logarithms are held at −100 or above and the derivative's denominator at 10⁻¹² or above, as
 * PyTorch does, so that a certain but wrong prediction has a finite loss. From logits x the same loss is
 * max(x, 0) − x·t + ln(1 + e^(−|x|)), which needs no such limits: prefer it, with no activation on the last layer.
 *
 * @param fromLogits whether predictions are logits, rather than probabilities; default false
 * @param scale the factor in front; default 1
 */
@Description("cross-entropy of yes-or-no targets")
public record BinaryCrossEntropy(
        @Description("whether predictions are logits, not probabilities")
        boolean fromLogits,

        @Description("factor in front") double scale)
        implements FormulaLoss {

    /** From probabilities, scale 1. */
    public BinaryCrossEntropy() {
        this(false, 1);
    }

    /** Checks the scale. */
    public BinaryCrossEntropy {
        Scale.check(scale);
    }

    @Override
    public Expr apply(Expr predicted, Expr observed) {
        if (fromLogits) {
            return max(predicted, 0)
                    .minus(predicted.times(observed))
                    .plus(softplus(abs(predicted).negated()));
        }
        Expr yes = Probabilities.logarithm(predicted);
        Expr no = Probabilities.logarithm(constant(1).minus(predicted));
        return observed.times(yes).plus(constant(1).minus(observed).times(no)).negated();
    }

    @Override
    public Expr derivative(Expr predicted, Expr observed) {
        if (fromLogits) {
            return sigmoid(predicted).minus(observed);
        }
        Expr variance = predicted.times(constant(1).minus(predicted));
        return predicted.minus(observed).dividedBy(Probabilities.denominator(variance));
    }

    @Override
    public Reduction reduction() {
        return Reduction.MEAN_OF_ELEMENTS;
    }

    @Override
    public Outputs outputs() {
        return fromLogits ? Outputs.LOGITS : Outputs.PROBABILITIES;
    }

    @Override
    public void checkEnd(NetworkEnd end) {
        if (fromLogits) {
            Ends.requireLogits(name() + " with from_logits", end, "from_logits false");
        } else {
            Ends.requireProbabilities(name(), end, "sigmoid", "from_logits true");
        }
    }

    @Override
    public void checkTargets(double[] observed, List<String> names) {
        Targets.requireProbabilities(this, observed, names);
    }
}
