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
                        new SoftmaxCrossEntropy(0.1, 3),
                        new Focal(false, 0.75, 0.5, 2),
                        new Focal(true, 1, 3, 2),
                        new CosineSimilarity(2),
                        new Huber(0.5, 2),
                        new Quantile(0.9, 2),
                        new LogCosh(0.5),
                        new KlDivergence(2),
                        new Poisson(3)));
    }

    @Override
    protected Loss loss() {
        return loss;
    }

    /** Rates are positive and counts are whole. */
    @Override
    protected List<Sample> samples() {
        if (loss instanceof Poisson) {
            return List.of(
                    new Sample(new double[] {0.2, 1.5}, new double[] {0, 1}),
                    new Sample(new double[] {12.25, 0.01}, new double[] {9, 2}));
        }
        return super.samples();
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (loss instanceof SoftmaxCrossEntropy) {
            return List.of(() -> new SoftmaxCrossEntropy(-0.1, 1), () -> new SoftmaxCrossEntropy(1, 1));
        }
        if (loss instanceof Focal) {
            return List.of(
                    () -> new Focal(false, 0, 2, 1),
                    () -> new Focal(false, 1, 2, 1),
                    () -> new Focal(true, 0.5, -1, 1));
        }
        if (loss instanceof Huber) {
            return List.of(() -> new Huber(0, 1), () -> new Huber(Double.POSITIVE_INFINITY, 1));
        }
        if (loss instanceof Quantile) {
            return List.of(() -> new Quantile(0, 1), () -> new Quantile(1, 1));
        }
        return loss instanceof Ssr ? List.of(() -> new Ssr(0), () -> new Ssr(Double.POSITIVE_INFINITY)) : List.of();
    }
}
