package dev.gradus.core.activation;

import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.core.formula.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * The two loops of an elementwise activation.
 *
 * @param forward reads x, writes y
 * @param backward reads dy, then x if {@code needsInput}, then y if {@code needsOutput}; writes dx
 * @param needsInput whether the derivative depends on x
 * @param needsOutput whether the derivative depends on y
 */
public record ElementwisePrograms(Program forward, Program backward, boolean needsInput, boolean needsOutput) {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final Variable DY = new Variable("dy");
    private static final Variable VALUE = new Variable("value");

    /** Returns those of a formula. */
    public static ElementwisePrograms of(FormulaActivation activation) {
        Expr derivative = activation.derivative(X, Y);
        boolean needsInput = occurs(X, derivative);
        boolean needsOutput = occurs(Y, derivative);
        List<Variable> read = new ArrayList<>(List.of(DY));
        if (needsInput) {
            read.add(X);
        }
        if (needsOutput) {
            read.add(Y);
        }
        return new ElementwisePrograms(
                Program.reading(X).writing(activation.apply(X)),
                Program.reading(read).writing(DY.times(derivative)),
                needsInput,
                needsOutput);
    }

    private static boolean occurs(Variable variable, Expr formula) {
        return !formula.replace(variable, new Variable("other")).equals(formula);
    }

    static ElementwisePrograms of(ScalarActivation activation) {
        return new ElementwisePrograms(
                Program.reading(X).calling(VALUE, activation::apply, X).writing(VALUE),
                Program.reading(DY, X, Y)
                        .calling(VALUE, activation::derivative, X, Y)
                        .writing(DY.times(VALUE)),
                true,
                true);
    }
}
