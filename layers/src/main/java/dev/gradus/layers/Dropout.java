package dev.gradus.layers;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Description;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;

/**
 * Inverted dropout: in training each value is set to 0 with probability {@code rate}, and what is left is multiplied by
 * 1 / (1 − rate), so that its expectation stays; in predictions y = x.
 *
 * <p>Which values are dropped depends on the seed, the layer's name, the epoch and the place in the epoch alone: one
 * random number for each value, sample by sample. It has no parameters. Hinton et al., "Improving neural networks by
 * preventing co-adaptation of feature detectors", 2012.
 *
 * @param rate the probability of a value to be dropped, 0 &lt;= rate &lt; 1; default 0.5
 */
@Description("in training drops each value with probability rate; the rest is divided by 1 - rate")
public record Dropout(
        @Description("probability of a value to be dropped") double rate) implements Layer {

    private static final double DEFAULT_RATE = 0.5;

    /** Drops half of the values. */
    public Dropout() {
        this(DEFAULT_RATE);
    }

    /** Checks the rate. */
    public Dropout {
        require(rate >= 0 && rate < 1, "rate must be >= 0 and < 1, got %s", rate);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        return new Bound(rate, input.size(), binding);
    }

    private static final class Bound implements BoundLayer {

        private final double rate;
        private final double kept;
        private final RandomStream random;
        private final Elementwise product;

        /** 0 where a value is dropped, 1 / (1 − rate) elsewhere. */
        private final Tensor mask;

        private final double[] row;

        Bound(double rate, int columns, Binding binding) {
            Variable value = new Variable("value");
            Variable factor = new Variable("factor");
            this.rate = rate;
            kept = 1 / (1 - rate);
            random = binding.random("mask");
            product = binding.elementwise(value.times(factor), value, factor);
            mask = binding.scratch(columns);
            row = new double[columns];
        }

        @Override
        public void forward(Tensor x, Tensor y, Phase phase) {
            if (phase != Phase.TRAINING) {
                y.copyFrom(x);
                return;
            }
            for (int i = 0; i < x.rows(); i++) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = random.nextDouble() < rate ? 0 : kept;
                }
                mask.write(i, row);
            }
            product.run(y, x, mask);
        }

        @Override
        public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
            if (dx != null) {
                product.run(dx, dy, mask);
            }
        }
    }
}
