package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The formulas of parts as text; empty for parts that are not given as formulas. */
final class FormulaText {

    private static final Variable X = new Variable("x");
    private static final Variable Y = new Variable("y");
    private static final Variable PREDICTED = new Variable("predicted");
    private static final Variable OBSERVED = new Variable("observed");

    private FormulaText() {}

    /** Returns the formula; one line for every slot of an optimizer and one for the weight. */
    static String formula(Component part) {
        if (part instanceof FormulaActivation activation) {
            return "y = " + activation.apply(X).toText();
        }
        if (part instanceof FormulaLoss loss) {
            String factor = loss.scale() == 1 ? "" : Values.written(loss.scale()) + " · ";
            String sum = switch (loss.reduction()) {
                case SUM -> "sum of ";
                case MEAN_OF_ELEMENTS -> "mean over elements of ";
                case MEAN_OF_SAMPLES -> "mean over samples of ";
            };
            return "loss = " + factor + sum + loss.apply(PREDICTED, OBSERVED).toText();
        }
        if (part instanceof FormulaOptimizer optimizer) {
            UpdateText text = new UpdateText();
            text.lines.add("weight ← " + optimizer.update(text).toText());
            return String.join("\n", text.lines);
        }
        return "";
    }

    /** Returns the derivative of an activation, or of one element of a loss. */
    static String derivative(Component part) {
        if (part instanceof FormulaActivation activation) {
            return "dy/dx = " + activation.derivative(X, Y).toText();
        }
        if (part instanceof FormulaLoss loss) {
            return "∂/∂predicted = " + loss.derivative(PREDICTED, OBSERVED).toText();
        }
        return "";
    }

    /** Writes down the slots that an optimizer asks for. */
    private static final class UpdateText implements Update {

        private final List<String> lines = new ArrayList<>();

        @Override
        public Expr weight() {
            return new Variable("weight");
        }

        @Override
        public Expr gradient() {
            return new Variable("gradient");
        }

        @Override
        public Expr learningRate() {
            return new Variable("learning_rate");
        }

        @Override
        public Expr step() {
            return new Variable("step");
        }

        @Override
        public Expr slot(String name, UnaryOperator<Expr> next) {
            Variable slot = new Variable(name);
            lines.add(name + " ← " + next.apply(slot).toText());
            return slot;
        }

        @Override
        public Slot slot(String name) {
            Variable slot = new Variable(name);
            return new Slot() {
                @Override
                public Expr old() {
                    return new Variable("old_" + name);
                }

                @Override
                public Expr next(Expr value) {
                    lines.add(name + " ← " + value.toText());
                    return slot;
                }
            };
        }
    }
}
