package dev.gradus.layers.initializers;

import dev.gradus.api.initializer.Initializer;
import dev.gradus.testkit.InitializerContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered initializer, and over some with other settings than the defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("initializers")
class BundledInitializersTest extends InitializerContract {

    @Parameter
    Initializer initializer;

    static Stream<Initializer> initializers() {
        Stream<Initializer> registered = ServiceLoader.load(Initializer.class).stream()
                .filter(provider -> provider.type().getPackage() == Zeros.class.getPackage())
                .map(Provider::get);
        return Stream.concat(registered, Stream.of(new Constant(0.3), new Orthogonal(2), new TruncatedNormal(0.5)));
    }

    @Override
    protected Initializer initializer() {
        return initializer;
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (initializer instanceof Orthogonal) {
            return List.of(() -> new Orthogonal(0), () -> new Orthogonal(Double.POSITIVE_INFINITY));
        }
        if (initializer instanceof TruncatedNormal) {
            return List.of(() -> new TruncatedNormal(0), () -> new TruncatedNormal(-1));
        }
        return initializer instanceof Constant ? List.of(() -> new Constant(Double.NEGATIVE_INFINITY)) : List.of();
    }
}
