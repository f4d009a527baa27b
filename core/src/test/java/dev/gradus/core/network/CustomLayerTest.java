package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.layers.Dense;
import dev.gradus.layers.initializers.Constant;
import dev.gradus.losses.Mse;
import org.junit.jupiter.api.Test;

/** A layer as a third party would write it. */
class CustomLayerTest {

    /** y = x + scale · x², with one trained scale per column and a formula of its own. */
    private record Bend(Initializer initializer) implements Layer {

        @Override
        public Shape outputShape(Shape input) {
            if (input.size() > 4) {
                throw new ShapeException("bend takes at most 4 values, got shape " + input);
            }
            return input;
        }

        @Override
        public BoundLayer bind(Shape input, Binding binding) {
            int n = input.size();
            Parameter scale = binding.parameter("scale", 1, n, initializer);
            Tensor spread = binding.scratch(n);
            Tensor scratch = binding.scratch(n);
            Variable x = new Variable("x");
            Variable s = new Variable("s");
            Variable d = new Variable("d");
            Elementwise forward = binding.elementwise(x.plus(s.times(x.squared())), x, s);
            Elementwise toScale = binding.elementwise(d.times(x.squared()), x, d);
            Elementwise toInput = binding.elementwise(d.plus(d.times(s).times(x).times(2)), x, s, d);
            return new BoundLayer() {
                @Override
                public void forward(Tensor in, Tensor out, Phase phase) {
                    for (int row = 0; row < in.rows(); row++) {
                        for (int j = 0; j < n; j++) {
                            spread.set(row, j, scale.value().get(0, j));
                        }
                    }
                    forward.run(out, in, spread);
                }

                @Override
                public void backward(Tensor in, Tensor out, Tensor dOut, Tensor dIn) {
                    toScale.run(scratch, in, dOut);
                    scale.gradient().addColumnSums(scratch);
                    if (dIn != null) {
                        toInput.run(dIn, in, spread, dOut);
                    }
                }
            };
        }
    }

    private static final Data DATA =
            Data.of(new double[][] {{1, 2}, {-1, 0.5}, {0.3, 0.7}}, new double[][] {{1}, {0}, {2}});

    private static Network network() {
        return TestNetworks.builder()
                .inputs(2)
                .layer(new Dense(3, new Tanh()))
                .layer(new Bend(new Constant(0.5)))
                .layer(new Dense(1))
                .build();
    }

    @Test
    void itsGradientsAreThoseOfCentralDifferences() {
        assertTrue(network().checkGradients(DATA, new Mse()).passed());
    }

    @Test
    void itsParametersAreNamedAfterItAndStartAsAsked() {
        assertArrayEquals(new double[] {0.5, 0.5, 0.5}, network().parameter("bend_1.scale"));
    }

    @Test
    void itsComplaintAboutAShapeSaysWhichLayerItIs() {
        var error = assertThrows(
                ShapeException.class,
                () -> TestNetworks.builder()
                        .inputs(5)
                        .layer(new Bend(new Constant(1)))
                        .build());

        assertEquals("network[0]: bend takes at most 4 values, got shape [5]", error.getMessage());
    }
}
