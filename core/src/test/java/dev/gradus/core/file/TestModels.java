package dev.gradus.core.file;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.encoding.ColumnCode;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.Scale;
import dev.gradus.core.encoding.ScaleKind;
import dev.gradus.core.file.ModelDocument.PluginRecord;
import dev.gradus.core.file.ModelDocument.TrainingRecord;
import dev.gradus.core.file.ModelDocument.Values;
import dev.gradus.core.random.Streams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models for the tests of model files; the files know nothing of parts, so any names do. */
final class TestModels {

    private TestModels() {}

    static ModelDocument small(Precision precision) {
        Map<String, Values> parameters = new LinkedHashMap<>();
        parameters.put("dense_1.weight", new Values(2, 3, new double[] {1, -2.5, 0, -0.0, 0.1f, 1e-3f}));
        parameters.put("dense_1.bias", new Values(1, 3, new double[] {0, 1, 2}));
        return with(precision, parameters);
    }

    static ModelDocument with(Precision precision, Map<String, Values> parameters) {
        Map<String, Object> layer = new LinkedHashMap<>();
        layer.put("name", "dense_1");
        layer.put("type", "dense");
        layer.put("units", 3L);
        layer.put("activation", Map.of("type", "acme:bend"));
        layer.put("bias", true);
        Map<String, Object> optimizer = new LinkedHashMap<>();
        optimizer.put("type", "sgd");
        optimizer.put("learning_rate", 0.1);
        return new ModelDocument(
                precision,
                List.of(standard("rooms \"all\"", 1.5, 2), standard("größe", 0.1, 1.0 / 3)),
                List.of(plain("price"), plain("rent"), plain("tax")),
                List.of(layer),
                Map.of("type", "ssr"),
                optimizer,
                parameters,
                Map.of(),
                new TrainingRecord(-42, 10, 1.0 / 3),
                List.of(
                        new PluginRecord("activation", "acme:bend", "acme.jar", "1.2"),
                        new PluginRecord("loss", "acme:cost", "acme.jar", null)),
                null);
    }

    private static ColumnCode standard(String name, double mean, double deviation) {
        return new ColumnCode(standard(name), new Scale(ScaleKind.STANDARD, mean, deviation), mean);
    }

    static ColumnPlan standard(String name) {
        return new ColumnPlan(Column.numeric(name), ScaleKind.STANDARD, Missing.median(), Unseen.MISSING, false);
    }

    static ColumnCode plain(String name) {
        return ColumnCode.unmeasured(ColumnPlan.plain(name));
    }

    /** Returns a model whose parameters have any bits that are a finite number. */
    static ModelDocument randomBits(Precision precision) {
        RandomStream random = Streams.stream(5, "bits");
        double[] values = new double[40_000];
        for (int i = 0; i < values.length; i++) {
            double value;
            do {
                value = precision == Precision.FLOAT32
                        ? Float.intBitsToFloat((int) random.nextLong())
                        : Double.longBitsToDouble(random.nextLong());
            } while (!Double.isFinite(value));
            values[i] = value;
        }
        double[] edges = precision == Precision.FLOAT32
                ? new double[] {Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, -0f, 8.5899345E9f}
                : new double[] {Double.MIN_VALUE, -4.9e-324, Double.MIN_NORMAL, Double.MAX_VALUE, -0.0, 2.0e-3};
        Map<String, Values> parameters = new LinkedHashMap<>();
        parameters.put("any.bits", new Values(400, 100, values));
        parameters.put("any.edges", new Values(1, edges.length, edges));
        return with(precision, parameters);
    }
}
