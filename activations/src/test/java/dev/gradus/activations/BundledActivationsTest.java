package dev.gradus.activations;

import dev.gradus.api.activation.Activation;
import dev.gradus.testkit.ActivationContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered activation, and over some with other settings than the defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("activations")
class BundledActivationsTest extends ActivationContract {

    @Parameter
    Activation activation;

    static Stream<Activation> activations() {
        Stream<Activation> registered = ServiceLoader.load(Activation.class).stream()
                .filter(provider -> provider.type().getPackage() == Identity.class.getPackage())
                .map(Provider::get);
        return Stream.concat(
                registered,
                Stream.of(
                        new Softplus(0.5),
                        new Softplus(3),
                        new LeakyRelu(0.2),
                        new Elu(0.5),
                        new Celu(0.3),
                        new Gelu(Gelu.Approximation.TANH),
                        new HardTanh(-0.5, 3),
                        new SoftShrink(0),
                        new SoftShrink(1.5),
                        new HardShrink(1),
                        new Threshold(-0.5, -3)));
    }

    @Override
    protected Activation activation() {
        return activation;
    }

    /** In the lower tail of GELU 1 + erf is the rounding of erf, as in PyTorch: nothing to measure a slope by. */
    @Override
    protected double[] points() {
        return activation instanceof Gelu
                ? DoubleStream.of(super.points()).filter(x -> x > -6).toArray()
                : super.points();
    }

    @Override
    protected List<Executable> refusedSettings() {
        double infinite = Double.POSITIVE_INFINITY;
        if (activation instanceof Softplus) {
            return List.of(() -> new Softplus(0), () -> new Softplus(infinite));
        }
        if (activation instanceof LeakyRelu) {
            return List.of(() -> new LeakyRelu(-0.1), () -> new LeakyRelu(infinite));
        }
        if (activation instanceof Elu) {
            return List.of(() -> new Elu(0), () -> new Elu(infinite));
        }
        if (activation instanceof Celu) {
            return List.of(() -> new Celu(0), () -> new Celu(infinite));
        }
        if (activation instanceof Gelu) {
            return List.of(() -> new Gelu(null));
        }
        if (activation instanceof HardTanh) {
            return List.of(() -> new HardTanh(1, 1), () -> new HardTanh(-infinite, 1), () -> new HardTanh(0, infinite));
        }
        if (activation instanceof SoftShrink) {
            return List.of(() -> new SoftShrink(-0.1), () -> new SoftShrink(infinite));
        }
        if (activation instanceof HardShrink) {
            return List.of(() -> new HardShrink(-0.1), () -> new HardShrink(infinite));
        }
        if (activation instanceof Threshold) {
            return List.of(() -> new Threshold(infinite, 0), () -> new Threshold(0, -infinite));
        }
        return List.of();
    }
}
