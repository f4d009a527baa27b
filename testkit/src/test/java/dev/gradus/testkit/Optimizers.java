package dev.gradus.testkit;

import static dev.gradus.api.formula.Formulas.pow;
import static dev.gradus.api.formula.Formulas.sqrt;

import dev.gradus.api.formula.Expr;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.api.optimizer.Update;
import java.util.List;

/** A right optimizer of either shape, and wrong ones. */
public final class Optimizers {

    private static final double RATE = 0.01;

    private Optimizers() {}

    /** A rule without settings. */
    public interface Plain extends FormulaOptimizer {
        @Override
        default double learningRate() {
            return RATE;
        }
    }

    public record RightFormula() implements Plain {
        @Override
        public Expr update(Update u) {
            Expr velocity = u.slot("velocity", old -> old.times(0.9).plus(u.gradient()));
            return u.weight().minus(u.learningRate().times(velocity));
        }
    }

    public record RightScalar() implements ScalarOptimizer {
        @Override
        public double learningRate() {
            return RATE;
        }

        @Override
        public List<String> slots() {
            return List.of("velocity");
        }

        @Override
        public double update(double weight, double gradient, double[] slots, double learningRate, long step) {
            slots[0] = 0.9 * slots[0] + gradient;
            return weight - learningRate * slots[0];
        }
    }

    public record Uphill() implements Plain {
        @Override
        public Expr update(Update u) {
            return u.weight().plus(u.learningRate().times(u.gradient()));
        }
    }

    /** Looks at the setting, so that a schedule has no effect. */
    public record IgnoresTheRate() implements Plain {
        @Override
        public Expr update(Update u) {
            Expr velocity = u.slot("velocity", old -> old.times(0.9).plus(u.gradient()));
            return u.weight().minus(velocity.times(0.001));
        }
    }

    public record DividesByZero() implements Plain {
        @Override
        public Expr update(Update u) {
            Expr square = u.slot(
                    "square", old -> old.times(0.9).plus(u.gradient().squared().times(0.1)));
            return u.weight().minus(u.learningRate().times(u.gradient()).dividedBy(sqrt(square)));
        }
    }

    public record Freezes() implements Plain {
        @Override
        public Expr update(Update u) {
            return u.weight().minus(u.learningRate().times(pow(0.5, u.step())).times(u.gradient()));
        }
    }

    /** Counts calls, of which there is one for every weight, where it should take the number of the step. */
    public static final class CountsCalls implements ScalarOptimizer {
        private long calls;

        @Override
        public double learningRate() {
            return RATE;
        }

        @Override
        public double update(double weight, double gradient, double[] slots, double learningRate, long step) {
            calls++;
            return weight - learningRate * gradient / (1 - StrictMath.pow(0.5, calls));
        }
    }

    public record SlotInCapitals() implements Plain {
        @Override
        public Expr update(Update u) {
            Expr first = u.slot("Velocity", old -> old.times(0.5).plus(u.gradient()));
            return u.weight().minus(u.learningRate().times(first));
        }
    }
}
