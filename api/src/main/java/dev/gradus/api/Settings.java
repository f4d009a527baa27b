package dev.gradus.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Settings of a part by name, as they stand in an experiment file.
 *
 * <pre>{@code set -> set.put("units", 2).put("activation", "leaky_relu", act -> act.put("slope", 0.2))}</pre>
 *
 * <p>Names and values are checked when the part is made, where its kind is known.
 */
public final class Settings {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Settings() {}

    /** Makes settings and lets the argument fill them. */
    public static Settings of(Consumer<Settings> filler) {
        Settings settings = new Settings();
        filler.accept(settings);
        return settings;
    }

    /** Makes settings from values of the types that {@link #values()} lists; for the engine. */
    public static Settings of(Map<String, ?> values) {
        Settings settings = new Settings();
        settings.values.putAll(values);
        return settings;
    }

    /** Sets a number. */
    public Settings put(String name, double value) {
        return set(name, value);
    }

    /** Sets a whole number. */
    public Settings put(String name, long value) {
        return set(name, value);
    }

    /** Sets a switch. */
    public Settings put(String name, boolean value) {
        return set(name, value);
    }

    /** Sets a text, or the name of a part that has its default settings. */
    public Settings put(String name, String value) {
        return set(name, value);
    }

    /** Sets a part by name and settings. */
    public Settings put(String name, String part, Consumer<Settings> settings) {
        return set(name, PartSpec.named(part, settings));
    }

    /** Sets a part. */
    public Settings put(String name, Component part) {
        return set(name, part);
    }

    /** Sets a list of numbers, texts or parts. */
    public Settings put(String name, List<?> values) {
        return set(name, List.copyOf(values));
    }

    /** Sets all that others set. */
    public Settings putAll(Settings others) {
        values.putAll(others.values);
        return this;
    }

    private Settings set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /**
     * Returns the settings in the order in which they were made; for the engine.
     *
     * <p>A value is a {@code Double, Long, Boolean, String}, {@link PartSpec}, {@link Component} or a list of those.
     */
    public Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }
}
