package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.api.optimizer.Update;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The update of one weight by an optimizer of either shape, in double precision. */
interface Rule {

    /** Returns the names of the slots. */
    List<String> slots();

    /** Returns the new weight and updates the slots. */
    double update(double weight, double gradient, double[] slots, double learningRate, long step);

    static Rule of(Optimizer optimizer) {
        if (optimizer instanceof FullBatchOptimizer) {
            return fail(optimizer.name() + " sees all weights at once; extend FullBatchOptimizerContract to test it");
        }
        return optimizer instanceof FormulaOptimizer formula
                ? new OfFormula(formula)
                : new OfScalar((ScalarOptimizer) optimizer);
    }

    /**
     * A rule in plain Java.
     *
     * @param optimizer the optimizer
     */
    record OfScalar(ScalarOptimizer optimizer) implements Rule {

        @Override
        public List<String> slots() {
            return optimizer.slots();
        }

        @Override
        public double update(double weight, double gradient, double[] slots, double learningRate, long step) {
            return optimizer.update(weight, gradient, slots, learningRate, step);
        }
    }

    /** A rule given as formulas, evaluated one after another. */
    final class OfFormula implements Rule {

        private static final Variable WEIGHT = new Variable("weight");
        private static final Variable GRADIENT = new Variable("gradient");
        private static final Variable LEARNING_RATE = new Variable("learning_rate");
        private static final Variable STEP = new Variable("step");

        private final List<Kept> slots = new ArrayList<>();
        private final Expr newWeight;

        /** A slot, the variables that stand for its old and new values, and the formula of the new one. */
        private record Kept(String name, Variable before, Variable after, Expr next) {}

        OfFormula(FormulaOptimizer optimizer) {
            newWeight = optimizer.update(new Update() {
                @Override
                public Expr weight() {
                    return WEIGHT;
                }

                @Override
                public Expr gradient() {
                    return GRADIENT;
                }

                @Override
                public Expr learningRate() {
                    return LEARNING_RATE;
                }

                @Override
                public Expr step() {
                    return STEP;
                }

                @Override
                public Expr slot(String name, UnaryOperator<Expr> next) {
                    Slot slot = slot(name);
                    return slot.next(next.apply(slot.old()));
                }

                @Override
                public Slot slot(String name) {
                    Variable before = new Variable("old_" + name);
                    Variable after = new Variable("new_" + name);
                    return new Slot() {
                        @Override
                        public Expr old() {
                            return before;
                        }

                        @Override
                        public Expr next(Expr value) {
                            slots.add(new Kept(name, before, after, value));
                            return after;
                        }
                    };
                }
            });
        }

        @Override
        public List<String> slots() {
            return slots.stream().map(Kept::name).toList();
        }

        @Override
        public double update(double weight, double gradient, double[] state, double learningRate, long step) {
            Map<Variable, Double> values = new HashMap<>();
            values.put(WEIGHT, weight);
            values.put(GRADIENT, gradient);
            values.put(LEARNING_RATE, learningRate);
            values.put(STEP, (double) step);
            for (int i = 0; i < state.length; i++) {
                values.put(slots.get(i).before, state[i]);
            }
            for (int i = 0; i < state.length; i++) {
                state[i] = evaluate(slots.get(i).next, values);
                values.put(slots.get(i).after, state[i]);
            }
            return evaluate(newWeight, values);
        }

        private static double evaluate(Expr formula, Map<Variable, Double> values) {
            try {
                return formula.evaluate(values);
            } catch (IllegalArgumentException e) {
                return fail(
                        "the formula " + formula.toText() + " has a variable that the engine does not give; take all"
                                + " quantities from the Update (" + e.getMessage() + ")",
                        e);
            }
        }
    }
}
