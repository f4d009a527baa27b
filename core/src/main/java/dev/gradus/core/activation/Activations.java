package dev.gradus.core.activation;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.compute.Compute;

/** Chooses how an activation runs. */
public final class Activations {

    private static final Variable X = new Variable("x");

    private Activations() {}

    /**
     * Returns an activation ready to run.
     *
     * @param activation null for none
     * @param columns the length of a row
     */
    public static RunningActivation bind(Activation activation, int columns, Compute compute, Precision precision) {
        if (isIdentity(activation)) {
            return new IdentityRunner();
        }
        if (activation instanceof FormulaActivation formula) {
            return new ElementwiseRunner(ElementwisePrograms.of(formula), compute, precision);
        }
        if (activation instanceof ScalarActivation scalar) {
            return new ElementwiseRunner(ElementwisePrograms.of(scalar), compute, precision);
        }
        return new RowRunner((RowActivation) activation, columns);
    }

    /** Returns whether an activation leaves everything as it is; null is one. */
    public static boolean isIdentity(Activation activation) {
        return activation == null
                || activation instanceof FormulaActivation formula
                        && formula.apply(X).equals(X);
    }
}
