package dev.gradus.cli.command;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Shape;
import dev.gradus.cli.console.Numbers;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Networks and parts in a few words. */
final class Words {

    private Words() {}

    /** Returns such as {@code 1 -> dense 2 softplus -> dense 1}. */
    static String network(Network network) {
        String inputs = size(network.layers().get(0).input());
        return network.layers().stream().map(Words::layer).collect(Collectors.joining(" -> ", inputs + " -> ", ""));
    }

    /** Returns such as {@code 1 -> dense 1, 2 parameters, float32}. */
    static String summary(Network network) {
        return network(network) + ", " + Numbers.count(ParameterTable.count(network), "parameter") + ", "
                + precision(network);
    }

    private static String layer(LayerInfo info) {
        return info.layer().name() + " " + size(info.output())
                + activation(info.layer()).map(name -> " " + name).orElse("");
    }

    /** Returns such as {@code 2}, or {@code 28x28} for more than one dimension. */
    static String size(Shape shape) {
        return Stream.iterate(0, i -> i < shape.rank(), i -> i + 1)
                .map(i -> String.valueOf(shape.dimension(i)))
                .collect(Collectors.joining("x"));
    }

    /** Returns such as {@code float32}. */
    static String precision(Network network) {
        return network.precision().name().toLowerCase(Locale.ROOT);
    }

    /** Returns such as {@code sgd (learning_rate 0.01)}. */
    static String part(PartSpec spec) {
        return spec.part() != null
                ? spec.part().name()
                : part(spec.name(), spec.settings().values());
    }

    /** Returns such as {@code sgd (learning_rate 0.01)}, from the settings that were given. */
    static String part(String name, Map<String, ?> settings) {
        return settings.isEmpty()
                ? name
                : settings.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + value(entry.getValue()))
                        .collect(Collectors.joining(", ", name + " (", ")"));
    }

    private static String value(Object value) {
        if (value instanceof PartSpec spec) {
            return part(spec);
        }
        if (value instanceof Component part) {
            return part.name();
        }
        return value instanceof Double || value instanceof Float
                ? Numbers.text(((Number) value).doubleValue())
                : String.valueOf(value);
    }

    /** Returns the name of the activation among a layer's settings, which are the components of its record. */
    private static Optional<String> activation(Component layer) {
        RecordComponent[] settings = layer.getClass().getRecordComponents();
        if (settings == null) {
            return Optional.empty();
        }
        for (RecordComponent setting : settings) {
            if (Activation.class.isAssignableFrom(setting.getType())) {
                return read(setting, layer);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> read(RecordComponent setting, Component layer) {
        try {
            Object activation = setting.getAccessor().invoke(layer);
            return Optional.ofNullable((Component) activation).map(Component::name);
        } catch (ReflectiveOperationException ignored) {
            // A module that opens its package to the engine alone: then its size has to do.
            return Optional.empty();
        }
    }
}
