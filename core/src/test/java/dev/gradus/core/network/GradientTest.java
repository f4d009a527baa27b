package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.LeakyRelu;
import dev.gradus.activations.Relu;
import dev.gradus.activations.Sigmoid;
import dev.gradus.activations.Softmax;
import dev.gradus.activations.Softplus;
import dev.gradus.activations.Tanh;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.ScalarActivation;
import dev.gradus.api.data.Data;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.loss.FormulaLoss;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Reduction;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.random.Streams;
import dev.gradus.layers.Dense;
import dev.gradus.losses.BinaryCrossEntropy;
import dev.gradus.losses.Mse;
import dev.gradus.losses.SoftmaxCrossEntropy;
import dev.gradus.losses.Ssr;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientTest {

    private static final int SAMPLES = 7;
    private static final int INPUTS = 3;
    private static final int OUTPUTS = 2;

    static Stream<Activation> activations() {
        return Stream.of(
                new Sigmoid(), new Softplus(), new Tanh(), new Relu(), new LeakyRelu(0.2), new Softmax(), null);
    }

    static Stream<Loss> losses() {
        return Stream.of(
                new Ssr(),
                new Ssr(0.5),
                new Mse(),
                new BinaryCrossEntropy(true, 2),
                new SoftmaxCrossEntropy(),
                new SoftmaxCrossEntropy(0.1, 1));
    }

    private static Data data() {
        RandomStream random = Streams.stream(1, "gradient test");
        double[][] inputs = new double[SAMPLES][INPUTS];
        double[][] targets = new double[SAMPLES][OUTPUTS];
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < INPUTS; j++) {
                inputs[i][j] = random.nextGaussian();
            }
            targets[i][i % OUTPUTS] = 1;
        }
        return Data.of(inputs, targets);
    }

    private static Network network(Activation hidden) {
        return TestNetworks.builder()
                .inputs(INPUTS)
                .layer(new Dense(5, hidden))
                .layer(new Dense(4, hidden))
                .layer(new Dense(OUTPUTS))
                .seed(3)
                .build();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void everyActivationHasTheGradientOfCentralDifferences(Activation activation) {
        GradientCheck check = network(activation).checkGradients(data(), new Mse());

        assertTrue(check.passed(), check::toString);
        assertEquals(6, check.parameters().size());
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyLossHasTheGradientOfCentralDifferences(Loss loss) {
        GradientCheck check = network(new Tanh()).checkGradients(data(), loss);

        assertTrue(check.passed(), check::toString);
    }

    @Test
    void aNetworkOfOneLayerNeedsNoGradientOfItsInputs() {
        Network one = TestNetworks.builder()
                .inputs(INPUTS)
                .layer(new Dense(OUTPUTS, new Sigmoid()))
                .build();

        assertTrue(one.checkGradients(data(), new BinaryCrossEntropy()).passed());
    }

    /** Forgets the factor 2. */
    private record WrongSquare() implements ScalarActivation {
        @Override
        public double apply(double x) {
            return x * x;
        }

        @Override
        public double derivative(double x, double y) {
            return x;
        }
    }

    @Test
    void anActivationWithAWrongDerivativeIsNamed() {
        GradientCheck check = network(new WrongSquare()).checkGradients(data(), new Mse());

        assertFalse(check.passed());
        assertEquals(
                List.of("activation 'wrong_square' in dense_1", "activation 'wrong_square' in dense_2"),
                check.suspects());
        assertFalse(check.worst().passed());
    }

    /** Has the wrong sign. */
    private record WrongLoss() implements FormulaLoss {
        @Override
        public Expr apply(Expr predicted, Expr observed) {
            return observed.minus(predicted).squared();
        }

        @Override
        public Expr derivative(Expr predicted, Expr observed) {
            return observed.minus(predicted).times(2);
        }

        @Override
        public Reduction reduction() {
            return Reduction.SUM;
        }
    }

    @Test
    void aLossWithAWrongDerivativeIsNamed() {
        GradientCheck check = network(new Tanh()).checkGradients(data(), new WrongLoss());

        assertEquals(List.of("loss 'wrong_loss'"), check.suspects());
        assertFalse(check.worst().passed());
    }

    @Test
    void gradientsOfBothPrecisionsAgree() {
        Network single = network(new Tanh());
        Network twice = TestNetworks.builder()
                .inputs(INPUTS)
                .layer(new Dense(5, new Tanh()))
                .layer(new Dense(4, new Tanh()))
                .layer(new Dense(OUTPUTS))
                .precision(Precision.FLOAT64)
                .build();
        single.parameters().forEach(name -> twice.setParameter(name, single.parameter(name)));

        for (String name : single.parameters()) {
            double[] expected = twice.gradients(data(), new Mse()).of(name);
            double[] actual = single.gradients(data(), new Mse()).of(name);
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i], actual[i], 1e-6, name);
            }
        }
    }
}
