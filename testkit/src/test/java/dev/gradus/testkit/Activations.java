package dev.gradus.testkit;

import static dev.gradus.api.formula.Formulas.constant;
import static dev.gradus.api.formula.Formulas.tanh;
import static dev.gradus.api.formula.Formulas.where;

import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.activation.RowActivation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import java.util.concurrent.atomic.AtomicInteger;

/** A right activation of every shape, and wrong ones. */
public final class Activations {

    private Activations() {}

    public record RightFormula() implements FormulaActivation {
        @Override
        public Expr apply(Expr x) {
            return tanh(x).times(x);
        }
    }

    public record RightScalar() implements ScalarActivation {
        @Override
        public double apply(double x) {
            return x / (1 + Math.abs(x));
        }

        @Override
        public double derivative(double x, double y) {
            return (1 - Math.abs(y)) * (1 - Math.abs(y));
        }
    }

    public record RightRow() implements RowActivation {
        @Override
        public void forward(double[] x, double[] y) {
            double norm = norm(x);
            for (int i = 0; i < x.length; i++) {
                y[i] = x[i] / norm;
            }
        }

        @Override
        public void backward(double[] x, double[] y, double[] dy, double[] dx) {
            double norm = norm(x);
            double dot = Numbers.dot(y, dy);
            for (int i = 0; i < x.length; i++) {
                dx[i] = (dy[i] - y[i] * dot) / norm;
            }
        }
    }

    private static double norm(double[] x) {
        return Math.sqrt(1 + Numbers.dot(x, x));
    }

    public record TwiceTheDerivative() implements FormulaActivation {
        @Override
        public Expr apply(Expr x) {
            return tanh(x);
        }

        @Override
        public Expr derivative(Expr x, Expr y) {
            return constant(2).minus(y.squared().times(2));
        }
    }

    public record ForgottenDerivative() implements ScalarActivation {
        @Override
        public double apply(double x) {
            return x * Math.abs(x);
        }

        @Override
        public double derivative(double x, double y) {
            return 1;
        }
    }

    /** Right to a relative error of 10⁻⁵ only. */
    public record CoarseDerivative() implements FormulaActivation {
        @Override
        public Expr apply(Expr x) {
            return tanh(x);
        }

        @Override
        public Expr derivative(Expr x, Expr y) {
            return constant(1).minus(y.squared()).times(1.00001);
        }
    }

    public record Overflowing() implements ScalarActivation {
        @Override
        public double apply(double x) {
            double up = StrictMath.exp(x);
            double down = StrictMath.exp(-x);
            return (up - down) / (up + down);
        }

        @Override
        public double derivative(double x, double y) {
            return 1 - y * y;
        }
    }

    public record SwallowsNaN() implements FormulaActivation {
        @Override
        public Expr apply(Expr x) {
            return where(x.greaterThan(0), x, 0);
        }
    }

    public static final class Remembering implements ScalarActivation {
        private double last;

        @Override
        public double apply(double x) {
            last = x;
            return 3 * last;
        }

        @Override
        public double derivative(double x, double y) {
            return 3;
        }
    }

    /** Its state is hidden from a look at its fields. */
    public record Drifting() implements ScalarActivation {
        private static final AtomicInteger CALLS = new AtomicInteger();

        @Override
        public double apply(double x) {
            return x;
        }

        @Override
        public double derivative(double x, double y) {
            return 1 + CALLS.getAndIncrement() * 1e-12;
        }
    }

    /** y = x − the largest x, computed where the inputs are. */
    public record ChangesItsInput() implements RowActivation {
        @Override
        public void forward(double[] x, double[] y) {
            double largest = x[largest(x)];
            for (int i = 0; i < x.length; i++) {
                x[i] -= largest;
                y[i] = x[i];
            }
        }

        @Override
        public void backward(double[] x, double[] y, double[] dy, double[] dx) {
            System.arraycopy(dy, 0, dx, 0, dy.length);
            for (double d : dy) {
                dx[largest(x)] -= d;
            }
        }

        private static int largest(double[] x) {
            int largest = 0;
            for (int i = 1; i < x.length; i++) {
                largest = x[i] > x[largest] ? i : largest;
            }
            return largest;
        }
    }

    public record AddsToDx() implements RowActivation {
        @Override
        public void forward(double[] x, double[] y) {
            new RightRow().forward(x, y);
        }

        @Override
        public void backward(double[] x, double[] y, double[] dy, double[] dx) {
            double[] own = new double[x.length];
            new RightRow().backward(x, y, dy, own);
            for (int i = 0; i < x.length; i++) {
                dx[i] += own[i];
            }
        }
    }

    public record ForeignVariable() implements FormulaActivation {
        @Override
        public Expr apply(Expr x) {
            return x.times(new Variable("temperature"));
        }
    }
}
