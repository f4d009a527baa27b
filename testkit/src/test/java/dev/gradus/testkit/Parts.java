package dev.gradus.testkit;

import static dev.gradus.api.Check.require;

import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.math.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Initializers, the smallest of parts, that break the rules of all parts. */
public final class Parts {

    private Parts() {}

    /** What they have in common. */
    public interface Zero extends Initializer {
        @Override
        default void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
            Arrays.fill(values, 0);
        }
    }

    /** How a part is measured. */
    public enum Measure {
        IN_METRES,
        IN_FEET
    }

    /** All types of settings. */
    public record Right(
            double someNumber, int count, long large, boolean on, String text, Measure measure, Initializer inner)
            implements Zero {
        public Right() {
            this(1.5, 2, 3, true, "four", Measure.IN_METRES, null);
        }

        public Right {
            require(someNumber > 0, "some_number must be > 0, got %s", someNumber);
        }
    }

    public record BadName() implements Zero {
        @Override
        public String name() {
            return "Bad-Name";
        }
    }

    public record Unregistered() implements Zero {}

    public record WithoutDefaults(int count) implements Zero {}

    public record WithAList(List<String> names) implements Zero {
        public WithAList() {
            this(List.of());
        }
    }

    public record WithAMap(Map<String, String> names) implements Zero {
        public WithAMap() {
            this(Map.of());
        }
    }

    public record WithAType(String type) implements Zero {
        public WithAType() {
            this("none");
        }
    }

    public record TakesNaN(double limit) implements Zero {
        public TakesNaN() {
            this(1);
        }

        public TakesNaN {
            require(!(limit < 0), "limit must be >= 0, got %s", limit);
        }
    }

    public record TakesAnything(int count) implements Zero {
        public TakesAnything() {
            this(1);
        }
    }

    public record Curt(int atLeastOne) implements Zero {
        public Curt() {
            this(1);
        }

        public Curt {
            require(atLeastOne >= 1, "invalid argument");
        }
    }

    @SuppressWarnings("overrides")
    public record NeverEqual(int count) implements Zero {
        public NeverEqual() {
            this(1);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return count;
        }
    }

    public record LeavesTheLast() implements Initializer {
        @Override
        public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
            Arrays.fill(values, 0, values.length - 1, 1);
        }
    }

    /** Takes the weights' number from the sizes, which is wrong for a bias. */
    public record ForgetsBiases() implements Initializer {
        @Override
        public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
            for (int i = 0; i < fanIn * fanOut; i++) {
                values[i] = random.nextGaussian();
            }
        }
    }

    public record OwnRandomness() implements Initializer {
        private static final AtomicLong SEEDS = new AtomicLong();

        @Override
        public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
            Arrays.fill(values, SEEDS.incrementAndGet());
        }
    }
}
