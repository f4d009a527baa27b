package dev.gradus.testkit;

import dev.gradus.api.Check;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Tally;
import dev.gradus.api.metric.Task;
import java.util.ArrayList;
import java.util.List;

/** A right metric, and some that break the rules. */
public final class Metrics {

    private Metrics() {}

    /** The mean distance, which can be told to go wrong. */
    static class Distance implements Tally {

        double sum;
        double weights;

        @Override
        public void reset() {
            sum = 0;
            weights = 0;
        }

        @Override
        public void add(double[] predicted, double[] observed, double weight) {
            for (int i = 0; i < predicted.length; i++) {
                sum += weight * Math.abs(predicted[i] - observed[i]);
            }
            weights += weight;
        }

        @Override
        public double value() {
            return sum / weights;
        }
    }

    /** What they have in common. */
    public interface Error extends Metric {
        @Override
        default boolean higherIsBetter() {
            return false;
        }

        @Override
        default Tally start(Task task) {
            return new Distance();
        }
    }

    public record Right() implements Error {}

    public record WrongWay() implements Error {
        @Override
        public boolean higherIsBetter() {
            return true;
        }
    }

    public record BadFigure() implements Error {
        @Override
        public String figure() {
            return "bad figure";
        }
    }

    public record RefusesItsDefault() implements Error {
        @Override
        public int defaultPlace(Task task) {
            return 1;
        }

        @Override
        public void check(Task task) {
            Check.require(task.isRegression(), "not for this");
        }
    }

    public record ZeroForNothing() implements Error {
        @Override
        public Tally start(Task task) {
            return new Distance() {
                @Override
                public double value() {
                    return weights == 0 ? 0 : super.value();
                }
            };
        }
    }

    public record Remembers() implements Error {
        @Override
        public Tally start(Task task) {
            return new Distance() {
                @Override
                public void reset() {
                    weights = 0;
                }
            };
        }
    }

    public record CountsAtTheEnd() implements Error {
        @Override
        public Tally start(Task task) {
            return new Distance() {
                @Override
                public double value() {
                    double value = super.value();
                    reset();
                    return value;
                }
            };
        }
    }

    public record IgnoresWeights() implements Error {
        @Override
        public Tally start(Task task) {
            return new Distance() {
                @Override
                public void add(double[] predicted, double[] observed, double weight) {
                    super.add(predicted, observed, 1);
                }
            };
        }
    }

    public record KeepsRows() implements Error {
        @Override
        public Tally start(Task task) {
            return new Distance() {
                private final List<double[][]> rows = new ArrayList<>();

                @Override
                public void reset() {
                    super.reset();
                    rows.clear();
                }

                @Override
                public void add(double[] predicted, double[] observed, double weight) {
                    if (weight > 0) {
                        rows.add(new double[][] {predicted, observed, {weight}});
                    }
                }

                @Override
                public double value() {
                    super.reset();
                    rows.forEach(row -> super.add(row[0], row[1], row[2][0]));
                    return super.value();
                }
            };
        }
    }

    public record ChangesRows() implements Error {
        @Override
        public Tally start(Task task) {
            return new Distance() {
                @Override
                public void add(double[] predicted, double[] observed, double weight) {
                    super.add(predicted, observed, weight);
                    predicted[0] = 0;
                }
            };
        }
    }
}
