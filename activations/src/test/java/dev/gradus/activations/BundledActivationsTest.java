package dev.gradus.activations;

import dev.gradus.api.activation.Activation;
import dev.gradus.testkit.ActivationContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
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
        return Stream.concat(registered, Stream.of(new LeakyRelu(0.2)));
    }

    @Override
    protected Activation activation() {
        return activation;
    }

    @Override
    protected List<Executable> refusedSettings() {
        return activation instanceof LeakyRelu
                ? List.of(() -> new LeakyRelu(-0.1), () -> new LeakyRelu(Double.POSITIVE_INFINITY))
                : List.of();
    }
}
