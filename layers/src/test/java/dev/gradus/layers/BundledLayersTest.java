package dev.gradus.layers;

import dev.gradus.api.layer.Layer;
import dev.gradus.layers.initializers.Constant;
import dev.gradus.layers.initializers.HeUniform;
import dev.gradus.testkit.LayerContract;
import java.util.List;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract over every registered layer, and over some with other settings than the defaults. */
@ParameterizedClass(name = "{0}")
@MethodSource("layers")
class BundledLayersTest extends LayerContract {

    @Parameter
    Layer layer;

    static Stream<Layer> layers() {
        Stream<Layer> registered = ServiceLoader.load(Layer.class).stream()
                .filter(provider -> provider.type().getPackage() == Dense.class.getPackage())
                .map(Provider::get);
        return Stream.concat(
                registered,
                Stream.of(
                        new Dense(5),
                        new Dense(2, null, false, new HeUniform(), new Constant(0.3)),
                        new BatchNorm(0.3, 1e-3, false),
                        new LayerNorm(1e-3, false),
                        new Residual(new Dense(5), new Prelu(), new Dense(3)),
                        new Residual(new BatchNorm(), new Residual(new Dense(3), new Dropout(0.3))),
                        new Residual(List.of(new LayerNorm(), new Dense(4)), true),
                        new Dropout(0.2),
                        new Prelu(true, 0.1)));
    }

    @Override
    protected Layer layer() {
        return layer;
    }

    @Override
    protected List<Executable> refusedSettings() {
        if (layer instanceof Dense) {
            return List.of(
                    () -> new Dense(0),
                    () -> new Dense(1, null, true, null, new Constant()),
                    () -> new Dense(1, null, true, new Constant(), null));
        }
        if (layer instanceof BatchNorm) {
            return List.of(
                    () -> new BatchNorm(0, 1e-5, true),
                    () -> new BatchNorm(1.5, 1e-5, true),
                    () -> new BatchNorm(0.1, 0, true));
        }
        if (layer instanceof LayerNorm) {
            return List.of(() -> new LayerNorm(0, true));
        }
        if (layer instanceof Residual) {
            return List.of(() -> new Residual(List.of(), false), () -> new Residual(null, true));
        }
        return layer instanceof Dropout ? List.of(() -> new Dropout(-0.1), () -> new Dropout(1)) : List.of();
    }
}
