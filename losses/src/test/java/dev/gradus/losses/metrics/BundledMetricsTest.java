package dev.gradus.losses.metrics;

import dev.gradus.api.metric.Metric;
import dev.gradus.testkit.MetricContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered metric, and over some with other settings than the defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("metrics")
class BundledMetricsTest extends MetricContract {

    @Parameter
    Metric metric;

    static Stream<Metric> metrics() {
        Stream<Metric> registered = ServiceLoader.load(Metric.class).stream()
                .filter(provider -> provider.type().getPackage() == Accuracy.class.getPackage())
                .map(Provider::get);
        return Stream.concat(
                registered,
                Stream.of(
                        new TopK(1),
                        new Precision(Average.MICRO),
                        new Precision(Average.WEIGHTED),
                        new Precision(Average.BINARY),
                        new Recall(Average.MICRO),
                        new F1(Average.WEIGHTED),
                        new F1(Average.BINARY)));
    }

    @Override
    protected Metric metric() {
        return metric;
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (metric instanceof TopK) {
            return List.of(() -> new TopK(0));
        }
        if (metric instanceof F1) {
            return List.of(() -> new F1(null));
        }
        return List.of();
    }
}
