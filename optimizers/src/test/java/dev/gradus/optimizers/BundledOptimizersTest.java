package dev.gradus.optimizers;

import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.testkit.OptimizerContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered optimizer that works weight by weight, and over some with other settings. */
@ParameterizedClass(name = "{0}")
@MethodSource("optimizers")
class BundledOptimizersTest extends OptimizerContract {

    @Parameter
    Optimizer optimizer;

    static Stream<Optimizer> optimizers() {
        Stream<Optimizer> registered = ServiceLoader.load(Optimizer.class).stream()
                .filter(provider -> provider.type().getPackage() == Sgd.class.getPackage())
                .map(Provider::get)
                .filter(optimizer -> !(optimizer instanceof FullBatchOptimizer));
        return Stream.concat(
                registered,
                Stream.of(
                        new Sgd(0.01, 0.9, 0, false, 0),
                        new Sgd(0.01, 0.9, 0, true, 0),
                        new Sgd(0.01, 0.9, 0.5, false, 0),
                        new Sgd(0.01, 0, 0, false, 1e-4),
                        new Adam(0.01, 0.8, 0.99, 1e-6, 1e-4, true),
                        new Adamw(0.01, 0.8, 0.99, 1e-6, 1e-4, true),
                        new Nadam(0.01, 0.8, 0.99, 1e-6, 0.01, 1e-4),
                        new Radam(0.01, 0.8, 0.99, 1e-6, 1e-4),
                        new Rprop(0.07, 0.4, 1.3, 1e-8, 10),
                        new Adagrad(1, 1e-5, 0.1, 1e-6, 0),
                        new Rmsprop(0.01, 0.9, 1e-6, 0.9, true, 1e-4),
                        new Lion(0.001, 0.8, 0.9, 0.01)));
    }

    @Override
    protected Optimizer optimizer() {
        return optimizer;
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (optimizer instanceof Sgd) {
            return List.of(
                    () -> new Sgd(0),
                    () -> new Sgd(-0.1),
                    () -> new Sgd(0.1, 1, 0, false, 0),
                    () -> new Sgd(0.1, 0, 0, true, 0),
                    () -> new Sgd(0.1, 0.9, 1.1, false, 0),
                    () -> new Sgd(0.1, 0.9, 0.5, true, 0),
                    () -> new Sgd(0.1, 0, 0, false, -1));
        }
        if (optimizer instanceof Adam) {
            return List.of(
                    () -> new Adam(0),
                    () -> new Adam(0.1, 1, 0.999, 1e-8, 0, false),
                    () -> new Adam(0.1, 0.9, -0.1, 1e-8, 0, false),
                    () -> new Adam(0.1, 0.9, 0.999, 0, 0, false),
                    () -> new Adam(0.1, 0.9, 0.999, 1e-8, -1, false));
        }
        if (optimizer instanceof Adagrad) {
            return List.of(
                    () -> new Adagrad(0.1, -1, 0, 1e-10, 0),
                    () -> new Adagrad(0.1, 0, -1, 1e-10, 0),
                    () -> new Adagrad(0.1, 0, 0, 0, 0));
        }
        if (optimizer instanceof Rmsprop) {
            return List.of(
                    () -> new Rmsprop(0.1, 1, 1e-8, 0, false, 0), () -> new Rmsprop(0.1, 0.9, 1e-8, 1, false, 0));
        }
        if (optimizer instanceof Nadam) {
            return List.of(() -> new Nadam(0.1, 0.9, 0.999, 1e-8, -1, 0));
        }
        if (optimizer instanceof Radam) {
            return List.of(() -> new Radam(0.1, 0.9, 1, 1e-8, 0));
        }
        if (optimizer instanceof Rprop) {
            return List.of(
                    () -> new Rprop(0.1, 1, 1.2, 1e-6, 50),
                    () -> new Rprop(0.1, 0.5, 1, 1e-6, 50),
                    () -> new Rprop(0.1, 0.5, 1.2, 0, 50),
                    () -> new Rprop(0.1, 0.5, 1.2, 1e-6, 1e-7));
        }
        return List.of();
    }
}
