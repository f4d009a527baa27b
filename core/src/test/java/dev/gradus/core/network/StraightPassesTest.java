package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Gelu;
import dev.gradus.activations.LeakyRelu;
import dev.gradus.activations.Sigmoid;
import dev.gradus.activations.Softmax;
import dev.gradus.activations.Softplus;
import dev.gradus.activations.Tanh;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.DivergedException;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Formulas;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.optimizer.FormulaOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.optimizer.Update;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import dev.gradus.layers.Dense;
import dev.gradus.losses.BinaryCrossEntropy;
import dev.gradus.losses.Huber;
import dev.gradus.losses.Mse;
import dev.gradus.losses.SoftmaxCrossEntropy;
import dev.gradus.losses.Ssr;
import dev.gradus.optimizers.Adam;
import dev.gradus.optimizers.Rmsprop;
import dev.gradus.optimizers.Rprop;
import dev.gradus.optimizers.Sgd;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference is the same network made of layers that do not say that they are fixed: it goes the ordinary way. */
class StraightPassesTest {

    /** More than it takes before code is made. */
    private static final int EPOCHS = 1100;

    private static final Data DATA = Data.of(
            new double[][] {{0.1, -0.4}, {0.9, 0.3}, {-0.7, 1.2}, {0.2, 0.8}}, new double[][] {{0}, {1}, {1}, {0}});

    /** A layer that the engine cannot know to be fixed. */
    private record Veiled(Layer layer) implements Layer {

        @Override
        public String name() {
            return layer.name();
        }

        @Override
        public Shape outputShape(Shape input) {
            return layer.outputShape(input);
        }

        @Override
        public BoundLayer bind(Shape input, Binding binding) {
            BoundLayer bound = layer.bind(input, binding);
            return new BoundLayer() {
                @Override
                public void forward(Tensor x, Tensor y, Phase phase) {
                    bound.forward(x, y, phase);
                }

                @Override
                public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
                    bound.backward(x, y, dy, dx);
                }
            };
        }
    }

    private static CoreNetwork network(
            UnaryOperator<Layer> veil, Precision precision, int hidden, Activation activation) {
        return (CoreNetwork) TestNetworks.builder()
                .inputs(2)
                .layer(veil.apply(new Dense(hidden, activation)))
                .layer(veil.apply(new Dense(1)))
                .precision(precision)
                .seed(3)
                .build();
    }

    private static Training.Builder training(Loss loss, Optimizer optimizer) {
        return Training.with().loss(loss).optimizer(optimizer).epochs(EPOCHS);
    }

    private static Stream<Arguments> trainings() {
        List<Arguments> all = new ArrayList<>();
        for (Precision precision : Precision.values()) {
            all.add(Arguments.of(precision, 2, new Softplus(), new Ssr(), new Sgd(0.01)));
            all.add(Arguments.of(precision, 3, new Tanh(), new Mse(), new Adam()));
            all.add(Arguments.of(precision, 1, new Sigmoid(), new BinaryCrossEntropy(true, 1), new Rprop()));
            all.add(Arguments.of(precision, 2, new Gelu(), new Huber(), new Rmsprop()));
            all.add(Arguments.of(precision, 4, new LeakyRelu(), new Mse(), new Adam()));
            all.add(Arguments.of(precision, 2, null, new Mse(), new Sgd(0.01)));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void stepsHaveTheBitsOfTheOrdinaryWay(
            Precision precision, int hidden, Activation activation, Loss loss, Optimizer optimizer) {
        CoreNetwork straight = network(layer -> layer, precision, hidden, activation);
        CoreNetwork ordinary = network(Veiled::new, precision, hidden, activation);

        Fit fit = straight.fit(DATA, training(loss, optimizer).build());
        Fit reference = ordinary.fit(DATA, training(loss, optimizer).build());

        assertArrayEquals(reference.history().values("loss"), fit.history().values("loss"));
        for (String name : ordinary.parameters()) {
            assertArrayEquals(ordinary.parameter(name), straight.parameter(name), name);
        }
        assertEquals(1, straight.services().straight().made());
        assertEquals(0, ordinary.services().straight().made());
    }

    @Test
    void aSmallerLastBatchAndFrozenParametersGoTogetherWithStraightSteps() {
        List<CoreNetwork> networks = List.of(
                network(layer -> layer, Precision.FLOAT32, 2, new Tanh()),
                network(Veiled::new, Precision.FLOAT32, 2, new Tanh()));
        Training plan = training(new Mse(), new Adam())
                .batchSize(3)
                .trainable("dense_1.bias", "dense_2.weight")
                .build();

        networks.forEach(network -> network.fit(DATA, plan));

        CoreNetwork straight = networks.get(0);
        for (String name : straight.parameters()) {
            assertArrayEquals(networks.get(1).parameter(name), straight.parameter(name), name);
        }
        assertEquals(1, straight.services().straight().made());
    }

    /** Harmless until a step that only straight-line code takes. */
    private record Explosive() implements FormulaOptimizer {

        private static final int LAST_GOOD_STEP = 1050;

        @Override
        public double learningRate() {
            return 1;
        }

        @Override
        public Expr update(Update update) {
            Expr factor = Formulas.where(
                    update.step().greaterThan(LAST_GOOD_STEP), Formulas.constant(1e30), Formulas.constant(0.001));
            return update.weight().minus(update.gradient().times(factor));
        }
    }

    @Test
    void aTrainingThatDivergesSaysTheSame() {
        List<String> messages = new ArrayList<>();
        List<UnaryOperator<Layer>> veils = List.of(layer -> layer, Veiled::new);
        for (UnaryOperator<Layer> veil : veils) {
            CoreNetwork network = network(veil, Precision.FLOAT32, 2, new Softplus());
            Training plan = training(new Ssr(), new Explosive())
                    .batchSize(2)
                    .shuffle(false)
                    .build();
            messages.add(assertThrows(DivergedException.class, () -> network.fit(DATA, plan))
                    .getMessage());
        }

        assertEquals(messages.get(1), messages.get(0));
        assertTrue(messages.get(0).startsWith("training diverged in epoch "), messages.get(0));
    }

    @Test
    void whatHasNoFormulaGoesTheOrdinaryWay() {
        CoreNetwork rows = network(layer -> layer, Precision.FLOAT32, 2, new Softmax());
        rows.fit(DATA, training(new Mse(), new Sgd(0.1)).build());
        CoreNetwork classes = (CoreNetwork)
                TestNetworks.builder().inputs(2).layer(new Dense(2)).build();
        Data classData = Data.of(new double[][] {{0.1, -0.4}, {0.9, 0.3}}, new double[][] {{0, 1}, {1, 0}});
        classes.fit(classData, training(new SoftmaxCrossEntropy(), new Sgd(0.1)).build());
        CoreNetwork wide = network(layer -> layer, Precision.FLOAT32, 100, new Tanh());
        wide.fit(DATA, training(new Mse(), new Sgd(0.01)).build());

        assertEquals(0, rows.services().straight().made());
        assertEquals(0, classes.services().straight().made());
        assertEquals(0, wide.services().straight().made());
    }

    @Test
    void predictionsHaveTheBitsOfTheOrdinaryWayAndFollowTheParameters() {
        for (Precision precision : Precision.values()) {
            CoreNetwork network = network(layer -> layer, precision, 3, new Tanh());
            double[] inputs = {0.3, -0.2};
            double[] first = network.predict(inputs);
            for (int i = 0; i < EPOCHS; i++) {
                assertArrayEquals(first, network.predict(inputs));
            }
            assertEquals(1, network.services().straight().made());

            network.fit(DATA, training(new Mse(), new Sgd(0.1)).epochs(1).build());
            double[] all = network.predict(Data.of(new double[][] {inputs}))[0];

            assertArrayEquals(all, network.predict(inputs));
            assertNotEquals(first[0], all[0]);
        }
    }
}
