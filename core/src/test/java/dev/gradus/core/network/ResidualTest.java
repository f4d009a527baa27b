package dev.gradus.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.activations.Tanh;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Training;
import dev.gradus.layers.BatchNorm;
import dev.gradus.layers.Dense;
import dev.gradus.layers.LayerNorm;
import dev.gradus.layers.Residual;
import dev.gradus.losses.Mse;
import dev.gradus.optimizers.Sgd;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResidualTest {

    private static final double[][] X = {{1, 2}, {3, -1}};

    @Test
    void addsItsInputToWhatItsLayersGive() {
        LayerRun run = new LayerRun(new Residual(new Dense(3), new Dense(2)), 2);
        run.network().setParameter("residual_1.dense_1.weight", 1, 0, 2, 0, 1, -1);
        run.network().setParameter("residual_1.dense_1.bias", 0, 0, 1);
        run.network().setParameter("residual_1.dense_2.weight", 1, 0, 0, 1, 1, 1);
        run.network().setParameter("residual_1.dense_2.bias", 10, 0);

        // (1, 2) -> (1, 2, 1) -> (2 + 10, 3) and (3, -1) -> (3, -1, 8) -> (11 + 10, 7), plus the input
        assertArrayEquals(new double[][] {{13, 5}, {24, 6}}, run.train(X));
        assertArrayEquals(new double[][] {{13, 5}, {24, 6}}, run.predict(X));
    }

    @Test
    void aProjectionLetsItChangeTheShape() {
        LayerRun run = new LayerRun(new Residual(List.of(new Dense(1)), true), 2);
        run.network().setParameter("residual_1.dense_1.weight", 1, 1);
        run.network().setParameter("residual_1.projection", 100, 1000);

        assertArrayEquals(new double[][] {{2103}, {-698}}, run.train(X));
    }

    @Test
    void namesItsParametersAfterTheLayersInIt() {
        Network network = network(new Residual(
                new Dense(2, new Tanh()), new Residual(new Dense(2), new LayerNorm()), new Dense(2), new BatchNorm()));
        assertEquals(
                List.of(
                        "residual_1.dense_1.weight",
                        "residual_1.dense_1.bias",
                        "residual_1.residual_1.dense_1.weight",
                        "residual_1.residual_1.dense_1.bias",
                        "residual_1.residual_1.layer_norm_1.scale",
                        "residual_1.residual_1.layer_norm_1.shift",
                        "residual_1.dense_2.weight",
                        "residual_1.dense_2.bias",
                        "residual_1.batch_norm_1.scale",
                        "residual_1.batch_norm_1.shift"),
                network.parameters());
        assertEquals(10, network.layers().get(0).parameters().size());
    }

    private static Network network(Layer layer) {
        return TestNetworks.builder().inputs(2).layer(layer).build();
    }

    @Test
    void itsParametersCanBeChosenForTraining() {
        Network network = network(new Residual(new Dense(3, new Tanh()), new Dense(2)));
        double[] first = network.parameter("residual_1.dense_1.weight");
        double[] second = network.parameter("residual_1.dense_2.weight");
        network.fit(
                Data.of(X, X),
                Training.with()
                        .loss(new Mse())
                        .optimizer(new Sgd(0.1))
                        .epochs(1)
                        .trainable("residual_1.dense_2.*")
                        .build());
        assertArrayEquals(first, network.parameter("residual_1.dense_1.weight"));
        assertTrue(second[0] != network.parameter("residual_1.dense_2.weight")[0]);
    }

    @Test
    void itsGradientsInsideANetworkAreThoseOfCentralDifferences() {
        Network network = TestNetworks.builder()
                .inputs(2)
                .layer(new Dense(3, new Tanh()))
                .layer(new Residual(new BatchNorm(), new Dense(4, new Tanh()), new Dense(3)))
                .layer(new Residual(List.of(new Dense(2, new Tanh())), true))
                .build();
        assertTrue(network.checkGradients(Data.of(X, X), new Mse()).passed());
    }

    @Test
    void layersThatChangeTheShapeAreRefusedWithWhatToDo() {
        var error = assertThrows(ShapeException.class, () -> network(new Residual(new Dense(5))));
        assertEquals(
                "network[0]: residual adds its input of shape [2] to what its layers give, which has shape [5];"
                        + " let the last of them give [2], or set projection to true",
                error.getMessage());
    }

    @Test
    void aShapeThatALayerInsideRefusesIsReportedWithItsPlace() {
        var error = assertThrows(
                ShapeException.class, () -> network(new Residual(new Dense(1), new LayerNorm(), new Dense(2))));
        assertEquals(
                "network[0]: residual, layers[1]: layer_norm compares the values of a sample with each other, got shape"
                        + " [1]; use batch_norm, or leave it out",
                error.getMessage());
    }

    @Test
    void needsTheBatchThatItsLayersNeed() {
        Network network = network(new Residual(new BatchNorm()));
        var error = assertThrows(
                InvalidInputException.class,
                () -> network.gradients(Data.of(new double[1][2], new double[1][2]), new Mse()));
        assertTrue(error.getMessage().startsWith("layer 'residual_1': batch_norm cannot train on"), error.getMessage());
        assertEquals(2, new Residual(new Dense(2), new BatchNorm()).smallestBatch());
    }
}
