package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Gradients;
import dev.gradus.api.network.Network;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values and gradients of every loss are those of PyTorch.
 *
 * <p>Sample i has the i-th unit vector as its input, so that its prediction is row i of the weight, and the gradient of
 * the weight is that of the predictions.
 */
class LossesAgainstPyTorchTest {

    static Stream<ReferenceEntry> loss() {
        return ReferenceEntry.entries("losses");
    }

    @ParameterizedTest
    @MethodSource
    void loss(ReferenceEntry entry) {
        double[][] predictions = entry.rows("prediction");
        double[][] targets = entry.rows("target");
        double[][] expected = entry.rows("gradient");
        int samples = predictions.length;
        double[][] unitVectors = new double[samples][samples];
        for (int i = 0; i < samples; i++) {
            unitVectors[i][i] = 1;
        }
        for (Tolerance tolerance : Tolerance.values()) {
            try (Engine engine = Gradus.engine()) {
                Loss loss = entry.part(engine, Loss.class);
                Network network = engine.network()
                        .inputs(samples)
                        .layer(
                                "dense",
                                set -> set.put("units", targets[0].length).put("bias", false))
                        .precision(tolerance.precision())
                        .initial(
                                "dense_1.weight",
                                Arrays.stream(predictions)
                                        .flatMapToDouble(Arrays::stream)
                                        .toArray())
                        .build();
                Gradients actual = network.gradients(Data.of(unitVectors, targets), loss);
                tolerance.check(entry.title(), entry.number("value"), actual.loss(), 0);
                double[] gradient = actual.of("dense_1.weight");
                for (int i = 0; i < gradient.length; i++) {
                    int row = i / targets[0].length;
                    int column = i % targets[0].length;
                    tolerance.check(
                            entry.title() + ", gradient " + row + ", " + column,
                            expected[row][column],
                            gradient[i],
                            targets[row][column]);
                }
            }
        }
    }

    @Test
    void everyBundledLossHasReferenceValues() {
        Set<String> known = loss().map(ReferenceEntry::name).collect(Collectors.toSet());
        assertEquals(Set.of(), ActivationsAgainstPyTorchTest.withoutReference("loss", known));
    }
}
