package dev.gradus.api;

import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import java.nio.file.Path;

/**
 * The way in: finds the engine and builds or loads networks with it.
 *
 * <pre>{@code
 * Network net = Gradus.network()
 *         .inputs(1)
 *         .layer("dense", set -> set.put("units", 2).put("activation", "softplus"))
 *         .layer("dense", set -> set.put("units", 1))
 *         .seed(42)
 *         .build();
 * net.fit(data, Training.with().loss("ssr").optimizer("sgd").epochs(500).build());
 * double[] y = net.predict(0.5);
 * }</pre>
 *
 * <p>Only the {@code api} jar is needed to compile against; the engine and the parts are found at run time.
 */
public final class Gradus {

    private Gradus() {}

    /** Returns a builder of a network, on a new engine with the default options. */
    public static NetworkBuilder network() {
        return engine().network();
    }

    /** Loads a network from a file, on a new engine with the default options. */
    public static Network load(Path model) {
        return engine().load(model);
    }

    /** Returns a new engine with the default options. */
    public static Engine engine() {
        return engine(EngineOptions.defaults());
    }

    /**
     * Returns a new engine.
     *
     * <p>Looked for are: the class named by the system property {@code gradus.engine}; then the {@link EngineProvider}s
     * visible to the loader of this class; then those visible to the thread's context loader.
     *
     * @throws dev.gradus.api.error.InvalidInputException if there is no engine, or more than one
     */
    public static Engine engine(EngineOptions options) {
        return EngineFinder.find().create(options);
    }
}
