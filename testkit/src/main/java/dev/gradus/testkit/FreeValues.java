package dev.gradus.testkit;

import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import java.util.Arrays;

/**
 * A layer whose output is its parameters, whatever comes in: one row of them for each sample of the batch.
 *
 * <p>The gradient of its parameters is that of the next layer's input, or of the loss with respect to the predictions;
 * and an optimizer moves them freely.
 *
 * @param rows the number of samples in every batch
 * @param columns the number of outputs
 * @param first how many of the outputs are one parameter; the rest, if there is one, is another
 */
record FreeValues(int rows, int columns, int first) implements Layer {

    FreeValues(int rows, int columns) {
        this(rows, columns, columns);
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(columns);
    }

    @Override
    public BoundLayer bind(Shape input, Binding binding) {
        Parameter head = binding.parameter("head", rows, first, new Zero());
        Parameter tail = first == columns ? null : binding.parameter("tail", rows, columns - first, new Zero());
        return new BoundLayer() {
            @Override
            public void forward(Tensor x, Tensor y, Phase phase) {
                for (int row = 0; row < y.rows(); row++) {
                    for (int i = 0; i < columns; i++) {
                        Tensor values = (i < first ? head : tail).value();
                        y.set(row, i, values.get(row, i < first ? i : i - first));
                    }
                }
            }

            @Override
            public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
                for (int row = 0; row < dy.rows(); row++) {
                    for (int i = 0; i < columns; i++) {
                        Tensor gradient = (i < first ? head : tail).gradient();
                        int column = i < first ? i : i - first;
                        gradient.set(row, column, gradient.get(row, column) + dy.get(row, i));
                    }
                }
            }
        };
    }

    /** The values are set once the network is built. */
    private record Zero() implements Initializer {

        @Override
        public void initialize(double[] values, int fanIn, int fanOut, RandomStream random) {
            Arrays.fill(values, 0);
        }
    }
}
