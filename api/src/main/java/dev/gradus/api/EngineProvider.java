package dev.gradus.api;

/** Makes engines; the engine's jar registers one. */
public interface EngineProvider {

    /** Returns a new engine. */
    Engine create(EngineOptions options);
}
