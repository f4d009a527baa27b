package dev.gradus.cli.command;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;
import dev.gradus.api.activation.Activation;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.tensor.Shape;
import dev.gradus.cli.console.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Networks and parts in a few words. */
final class Words {

    private static final String TYPE = "type";
    private static final String LEARNING_RATE = "learning_rate";
    private static final String NONE = "none";

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
        String activation = PartRecord.settings(info.layer()).values().stream()
                .filter(Activation.class::isInstance)
                .map(setting -> " " + part((Component) setting))
                .findFirst()
                .orElse("");
        return info.layer().name() + " " + size(info.output()) + activation;
    }

    /** Returns such as {@code 2}, or {@code 28x28} for more than one dimension. */
    static String size(Shape shape) {
        return sizes(shape).stream().map(String::valueOf).collect(Collectors.joining("x"));
    }

    /** Returns the sizes along all dimensions. */
    static List<Integer> sizes(Shape shape) {
        return IntStream.range(0, shape.rank()).mapToObj(shape::dimension).toList();
    }

    /** Returns such as {@code float32}. */
    static String precision(Network network) {
        return network.precision().name().toLowerCase(Locale.ROOT);
    }

    /** Returns such as {@code sgd (learning_rate 0.01)}. */
    static String part(PartSpec spec) {
        return spec.part() != null
                ? part(spec.part())
                : part(spec.name(), spec.settings().values());
    }

    /** Returns a part with the settings that differ from the defaults; an optimizer with its learning rate, if any. */
    static String part(Component part) {
        Map<String, Object> settings = PartRecord.changedSettings(part);
        if (part instanceof Optimizer optimizer && !(part instanceof FullBatchOptimizer)) {
            Map<String, Object> rateFirst = new LinkedHashMap<>(Map.of(LEARNING_RATE, optimizer.learningRate()));
            rateFirst.putAll(settings);
            settings = rateFirst;
        }
        return part(part.name(), settings);
    }

    /** Returns such as {@code (mse, scale 0.5)}, with the settings that differ from the defaults. */
    static String inParentheses(Component part) {
        Map<String, Object> settings = PartRecord.changedSettings(part);
        return "(" + part.name() + (settings.isEmpty() ? "" : ", " + settings(settings)) + ")";
    }

    /** Returns such as {@code sgd (learning_rate 0.01)} from {@code type} and settings; none for null. */
    static String part(Map<String, ?> form) {
        if (form == null) {
            return NONE;
        }
        Map<String, Object> settings = new LinkedHashMap<>(form);
        return part(String.valueOf(settings.remove(TYPE)), settings);
    }

    private static String part(String name, Map<String, ?> settings) {
        return settings.isEmpty() ? name : name + " (" + settings(settings) + ")";
    }

    /** Returns such as {@code units 2, activation softplus}. */
    static String settings(Map<String, ?> settings) {
        return settings.entrySet().stream()
                .map(entry -> entry.getKey() + " " + value(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    @SuppressWarnings("unchecked") // a part's form, as it stands in a file
    private static String value(Object value) {
        if (value instanceof PartSpec spec) {
            return part(spec);
        }
        if (value instanceof Map<?, ?> form) {
            return part((Map<String, ?>) form);
        }
        if (value instanceof Component part) {
            return part(part);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Words::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Double number ? Numbers.text(number) : value == null ? NONE : String.valueOf(value);
    }
}
