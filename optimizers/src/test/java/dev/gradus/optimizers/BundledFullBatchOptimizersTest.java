package dev.gradus.optimizers;

import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.testkit.FullBatchOptimizerContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered full-batch optimizer, and over some with other settings than the defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("optimizers")
class BundledFullBatchOptimizersTest extends FullBatchOptimizerContract {

    @Parameter
    FullBatchOptimizer optimizer;

    static Stream<FullBatchOptimizer> optimizers() {
        Stream<FullBatchOptimizer> registered = ServiceLoader.load(Optimizer.class).stream()
                .filter(provider -> provider.type().getPackage() == Lbfgs.class.getPackage())
                .map(Provider::get)
                .filter(FullBatchOptimizer.class::isInstance)
                .map(FullBatchOptimizer.class::cast);
        return Stream.concat(
                registered, Stream.of(new Lbfgs(1), new Lbfgs(3, 0, 0.01, 0.5, 4), new LevenbergMarquardt(1, 1e-4, 1)));
    }

    @Override
    protected FullBatchOptimizer optimizer() {
        return optimizer;
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (optimizer instanceof Lbfgs) {
            return List.of(
                    () -> new Lbfgs(0),
                    () -> new Lbfgs(10, -1, 1e-4, 0.9, 25),
                    () -> new Lbfgs(10, 0, 0, 0.9, 25),
                    () -> new Lbfgs(10, 0, 0.9, 0.9, 25),
                    () -> new Lbfgs(10, 0, 1e-4, 1, 25),
                    () -> new Lbfgs(10, 0, 1e-4, 0.9, 0));
        }
        return List.of(
                () -> new LevenbergMarquardt(0),
                () -> new LevenbergMarquardt(1, -1, 1),
                () -> new LevenbergMarquardt(1, 0, 0));
    }
}
