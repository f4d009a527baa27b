package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.max;
import static dev.gradus.api.formula.Formulas.min;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/**
 * y = min(max(x + 3, 0), 6) / 6, three straight lines in place of a {@link Sigmoid}.
 *
 * <p>That is PyTorch's slope, 1/6. Keras before version 3 and ONNX by default have slope 0.2, from −2.5 to 2.5.
 */
@Description("sigmoid made of straight lines")
public record HardSigmoid() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return min(max(x.plus(3), 0), 6).dividedBy(6);
    }
}
