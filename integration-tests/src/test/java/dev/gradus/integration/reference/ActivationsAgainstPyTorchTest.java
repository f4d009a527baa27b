package dev.gradus.integration.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.PartInfo;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values and derivatives of every activation are those of PyTorch.
 *
 * <p>The activation is that of a dense layer whose weight is the identity, so that its input is the sample; the
 * gradient of the layer's bias is that of the activation's input.
 */
class ActivationsAgainstPyTorchTest {

    /** PyTorch, too, computes these as a small difference of numbers beside 1, whose rounding is all that is left. */
    private static final Set<String> DIFFERENCES = Set.of("gelu", "tanh_shrink");

    /** The slope of hard_sigmoid is a float constant in PyTorch, also in float64. */
    private static final double SIXTH_AS_FLOAT = 1 / 6f;

    static Stream<ReferenceEntry> elementwise() {
        return ReferenceEntry.entries("elementwise_activations");
    }

    static Stream<ReferenceEntry> row() {
        return ReferenceEntry.entries("row_activations");
    }

    @ParameterizedTest
    @MethodSource
    void elementwise(ReferenceEntry entry) {
        double[] x = entry.row("x");
        double[] y = entry.row("y");
        double[] slope = entry.row("dy_dx");
        for (Tolerance tolerance : Tolerance.values()) {
            try (Engine engine = Gradus.engine()) {
                Network network = network(engine, entry, tolerance, 1);
                for (int i = 0; i < x.length; i++) {
                    String where = entry.name() + " of " + x[i];
                    double rounded = tolerance.round(x[i]);
                    // What the rounding of x does to y, to first order.
                    double expected = y[i] + slope[i] * (rounded - x[i]);
                    double from = DIFFERENCES.contains(entry.name()) ? 1 : y[i];
                    tolerance.check(where, expected, network.predict(rounded)[0], from);
                    double[] gradient = inputGradient(network, new double[] {rounded}, new double[] {1});
                    double expectedSlope = slope[i] == SIXTH_AS_FLOAT ? 1 / 6.0 : slope[i];
                    tolerance.check(where + ", derivative", expectedSlope, gradient[0], from);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void row(ReferenceEntry entry) {
        double[][] x = entry.rows("x");
        double[][] y = entry.rows("y");
        double[][] upstream = entry.rows("upstream");
        double[][] dx = entry.rows("dx");
        for (Tolerance tolerance : Tolerance.values()) {
            try (Engine engine = Gradus.engine()) {
                Network network = network(engine, entry, tolerance, x[0].length);
                for (int i = 0; i < x.length; i++) {
                    double[] values = network.predict(x[i]);
                    double[] gradient = inputGradient(network, x[i], upstream[i]);
                    for (int k = 0; k < x[i].length; k++) {
                        String where = entry.name() + ", row " + i + ", column " + k;
                        tolerance.check(where, y[i][k], values[k], y[i][k]);
                        tolerance.check(where + ", gradient", dx[i][k], gradient[k], y[i][k]);
                    }
                }
            }
        }
    }

    private static Network network(Engine engine, ReferenceEntry entry, Tolerance tolerance, int width) {
        Activation activation = entry.part(engine, Activation.class);
        double[] identity = new double[width * width];
        for (int i = 0; i < width; i++) {
            identity[i * width + i] = 1;
        }
        return engine.network()
                .inputs(width)
                .layer("dense", set -> set.put("units", width).put("activation", activation))
                .precision(tolerance.precision())
                .initial("dense_1.weight", identity)
                .build();
    }

    private static double[] inputGradient(Network network, double[] x, double[] dy) {
        Data sample = Data.of(new double[][] {x}, new double[][] {dy});
        return network.gradients(sample, new LinearLoss()).of("dense_1.bias");
    }

    @Test
    void everyBundledActivationHasReferenceValues() {
        Set<String> known =
                Stream.concat(elementwise(), row()).map(ReferenceEntry::name).collect(Collectors.toSet());
        assertEquals(Set.of(), withoutReference("activation", known));
    }

    /** Returns which bundled parts of a kind the reference does not know. */
    static Set<String> withoutReference(String kind, Set<String> known) {
        try (Engine engine = Gradus.engine()) {
            Set<String> names = engine.parts().stream()
                    .filter(info -> info.kind().equals(kind))
                    .map(PartInfo::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            names.removeAll(known);
            return names;
        }
    }
}
