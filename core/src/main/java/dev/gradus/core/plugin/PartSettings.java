package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.error.InvalidInputException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The settings of a part: the components of its record, or none. */
final class PartSettings {

    private final List<Setting> settings;

    /** The record's canonical constructor; null if there are no settings. */
    private final Constructor<?> constructor;

    PartSettings(List<Setting> settings, Constructor<?> constructor) {
        this.settings = List.copyOf(settings);
        this.constructor = constructor;
    }

    List<Setting> list() {
        return settings;
    }

    /**
     * Makes a part.
     *
     * @param part the registered part, whose defaults stand in for what is not given
     * @param given the settings given, by name
     * @param path where they were given; may be empty
     * @param forms makes nested parts
     */
    Component create(Part part, Map<?, ?> given, String path, Forms forms) {
        for (Object key : given.keySet()) {
            checkKnown(String.valueOf(key), part, path);
        }
        List<Object> values = new ArrayList<>();
        for (Setting setting : settings) {
            if (given.containsKey(setting.name())) {
                values.add(setting.type().read(given.get(setting.name()), within(path, setting.name()), forms));
            } else if (setting.required()) {
                throw new InvalidInputException(within(path, setting.name()) + ": missing; " + part.name() + " needs it"
                        + (setting.description().isEmpty() ? "" : " (" + setting.description() + ")"));
            } else {
                values.add(setting.of(part.defaults()));
            }
        }
        if (given.isEmpty() || constructor == null) {
            return part.defaults();
        }
        return construct(part, values, path.isEmpty() ? part.name() : path);
    }

    private Component construct(Part part, List<Object> values, String path) {
        try {
            return newInstance(values);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            PlainCause.rethrowIfFatal(cause);
            if (cause instanceof InvalidInputException) {
                throw new InvalidInputException(path + ": " + cause.getMessage(), cause);
            }
            throw new InvalidInputException(
                    path + ": " + part.name() + " of " + part.whereabouts() + " does not take these settings: "
                            + PlainCause.named(cause),
                    cause);
        }
    }

    /** Calls the canonical constructor. */
    Component newInstance(List<Object> values) throws InvocationTargetException {
        try {
            return (Component) constructor.newInstance(values.toArray());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e); // checked when the part was registered
        }
    }

    /** Returns the neutral form of a part's settings, or of those that differ from the defaults or are required. */
    Map<String, Object> write(Component part, Component defaults, boolean complete, Forms forms) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Setting setting : settings) {
            Object form = setting.type().write(setting.of(part), complete, forms);
            // Forms are compared, because a part without settings need not have equals.
            if (complete
                    || setting.required()
                    || !Objects.equals(form, setting.type().write(setting.of(defaults), false, forms))) {
                written.put(setting.name(), form);
            }
        }
        return written;
    }

    private void checkKnown(String key, Part part, String path) {
        List<String> names = settings.stream().map(Setting::name).toList();
        if (names.contains(key)) {
            return;
        }
        String all =
                names.isEmpty() ? "It has none." : names.stream().collect(Collectors.joining(", ", "Settings: ", ""));
        String question = Values.question(key, names);
        throw new InvalidInputException(within(path, key) + ": unknown setting of " + part.name() + question
                + (question.isEmpty() ? ". " : " ") + all);
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
