package dev.gradus.testkit;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.LeastSquares;
import dev.gradus.api.optimizer.Minimization;
import dev.gradus.api.optimizer.Objective;

/** A right full-batch optimizer, and wrong ones. */
public final class FullBatchOptimizers {

    private FullBatchOptimizers() {}

    /** Steps along the gradient, halved until the value falls. */
    static class Steps implements Minimization {

        final Objective objective;
        final double[] point;
        final double[] gradient;
        double value;
        String ending = "";

        Steps(Objective objective, double[] point) {
            this.objective = objective;
            this.point = point;
            this.gradient = new double[point.length];
            this.value = objective.valueAndGradient(point, gradient);
        }

        @Override
        public double[] point() {
            return point;
        }

        @Override
        public double value() {
            return value;
        }

        @Override
        public String ending() {
            return ending;
        }

        @Override
        public boolean iterate() {
            double square = Numbers.dot(gradient, gradient);
            if (square == 0) {
                ending = "the gradient is 0";
                return false;
            }
            for (double length = 1; length > 1e-20; length /= 2) {
                double[] next = next(length);
                double nextValue = objective.value(next);
                if (nextValue <= value - 0.1 * length * square) {
                    System.arraycopy(next, 0, point, 0, point.length);
                    value = objective.valueAndGradient(point, gradient);
                    return true;
                }
            }
            ending = "no step helps";
            return false;
        }

        double[] next(double length) {
            double[] next = point.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] -= length * gradient[i];
            }
            return next;
        }
    }

    public record Right() implements FullBatchOptimizer {
        @Override
        public Minimization start(Objective objective, double[] point) {
            return new Steps(objective, point);
        }
    }

    /** Makes steps of one length, whatever comes of it. */
    public record FixedSteps() implements FullBatchOptimizer {
        @Override
        public Minimization start(Objective objective, double[] point) {
            return new Steps(objective, point) {
                @Override
                public boolean iterate() {
                    System.arraycopy(next(0.5), 0, this.point, 0, this.point.length);
                    value = this.objective.valueAndGradient(this.point, gradient);
                    return true;
                }
            };
        }
    }

    public record EndsWithoutAWord() implements FullBatchOptimizer {
        @Override
        public Minimization start(Objective objective, double[] point) {
            return new Steps(objective, point) {
                @Override
                public String ending() {
                    return "";
                }
            };
        }
    }

    /** Takes for granted that it is given a sum of squares. */
    public record NeedsSquaresUnsaid() implements FullBatchOptimizer {
        @Override
        public Minimization start(Objective objective, double[] point) {
            return objective instanceof LeastSquares
                    ? new Steps(objective, point)
                    : new Steps(objective, point) {
                        @Override
                        public boolean iterate() {
                            ending = "there are no residuals";
                            return false;
                        }
                    };
        }
    }

    public record NeedsSquares() implements FullBatchOptimizer {
        @Override
        public Minimization start(Objective objective, double[] point) {
            if (objective instanceof LeastSquares) {
                return new Steps(objective, point);
            }
            throw new InvalidInputException("needs_squares needs a loss that is a sum of squares");
        }
    }

    /** Has one gradient for all minimizations. */
    public static final class SharesItsGradient implements FullBatchOptimizer {

        private final double[] shared = new double[6];

        @Override
        public Minimization start(Objective objective, double[] point) {
            return new Steps(objective, point) {
                @Override
                public boolean iterate() {
                    boolean goesOn = super.iterate();
                    for (int i = 0; i < gradient.length; i++) {
                        shared[i] = 0.5 * shared[i] + gradient[i];
                        gradient[i] = shared[i];
                    }
                    return goesOn;
                }
            };
        }
    }
}
