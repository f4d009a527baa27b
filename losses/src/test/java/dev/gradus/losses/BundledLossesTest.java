package dev.gradus.losses;

import dev.gradus.api.loss.Loss;
import dev.gradus.testkit.LossContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered loss, and over some with other settings than the defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("losses")
class BundledLossesTest extends LossContract {

    @Parameter
    Loss loss;

    static Stream<Loss> losses() {
        Stream<Loss> registered = ServiceLoader.load(Loss.class).stream()
                .filter(provider -> provider.type().getPackage() == Ssr.class.getPackage())
                .map(Provider::get);
        return Stream.concat(
                registered,
                Stream.of(
                        new Ssr(0.5),
                        new Mse(0.5),
                        new BinaryCrossEntropy(true, 1),
                        new BinaryCrossEntropy(true, 2),
                        new SoftmaxCrossEntropy(0.1, 3)));
    }

    @Override
    protected Loss loss() {
        return loss;
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (loss instanceof SoftmaxCrossEntropy) {
            return List.of(() -> new SoftmaxCrossEntropy(-0.1, 1), () -> new SoftmaxCrossEntropy(1, 1));
        }
        return loss instanceof Ssr ? List.of(() -> new Ssr(0), () -> new Ssr(Double.POSITIVE_INFINITY)) : List.of();
    }
}
