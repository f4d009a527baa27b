package dev.gradus.api;

import java.util.function.Consumer;

/**
 * A part, either at hand or to be found by its name.
 *
 * @param name the registered name; null if {@code part} is given
 * @param settings the settings that differ from the defaults; null if {@code part} is given
 * @param part the part itself; null if it is to be found by name
 */
public record PartSpec(String name, Settings settings, Component part) {

    /** Returns the specification of a part by name, with default settings. */
    public static PartSpec named(String name) {
        return named(name, settings -> {});
    }

    /** Returns the specification of a part by name and settings. */
    public static PartSpec named(String name, Consumer<Settings> settings) {
        return new PartSpec(name, Settings.of(settings), null);
    }

    /** Returns the specification that is the part itself. */
    public static PartSpec of(Component part) {
        return new PartSpec(null, null, part);
    }
}
