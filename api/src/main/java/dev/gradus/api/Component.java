package dev.gradus.api;

/**
 * A part of a network or of its training: an activation, loss, optimizer, layer, initializer, schedule or
 * metric.
 *
 * <p>A part is immutable. It is normally a record whose components are its settings; from the record the engine derives
 * the JSON form, the defaults (those of the constructor without arguments, which {@link java.util.ServiceLoader} needs
 * anyway), saving and loading, and the error texts for unknown, missing or invalid settings. Settings may be of type
 * {@code double}, {@code int}, {@code long}, {@code boolean}, {@code String}, an enum, another part, or a {@code List}
 * of those; a setting that is a part may be {@code null}, meaning none. Defaults are finite numbers, because no file
 * can hold others. A part without settings need not be a record.
 *
 * <p>A part is registered under its fully qualified class name in {@code META-INF/services/} plus the name of its kind
 * ({@code dev.gradus.api.activation.Activation} and so on) or in {@code provides … with} of a module that exports or
 * opens the part's package.
 */
public interface Component {

    /**
     * Returns the name by which this part is known in Java, in JSON and on the command line.
     *
     * <p>By default the simple class name in snake case: {@code LeakyRelu} is {@code leaky_relu}. A name matches
     * {@code [a-z][a-z0-9_]*}; a third party may put {@code vendor:} in front.
     */
    default String name() {
        return ComponentName.of(getClass());
    }
}
