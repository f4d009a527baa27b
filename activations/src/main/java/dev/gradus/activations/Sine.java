package dev.gradus.activations;

import static dev.gradus.api.formula.Formulas.sin;

import dev.gradus.api.Description;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;

/** y = sin x (radians), for periodic functions; see Sitzmann et al., Implicit Neural Representations (2020). */
@Description("sine, output in [−1, 1]")
public record Sine() implements FormulaActivation {

    @Override
    public Expr apply(Expr x) {
        return sin(x);
    }
}
