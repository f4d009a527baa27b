package dev.gradus.cli.command;

import dev.gradus.api.Component;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The settings of a part at hand, which are the components of its record.
 *
 * <p>Read by reflection because a part knows nothing of its own form. A part whose package is not open to the command
 * has none to show.
 */
final class PartRecord {

    private PartRecord() {}

    /** Returns all settings by name. */
    static Map<String, Object> settings(Component part) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (part.getClass().isRecord()) {
            try {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    settings.put(
                            snakeCase(component.getName()),
                            component.getAccessor().invoke(part));
                }
            } catch (ReflectiveOperationException ignored) {
                // Its module opens the package to the engine alone: then the name has to do.
                settings.clear();
            }
        }
        return settings;
    }

    /** Returns the settings that differ from those of the constructor without arguments. */
    static Map<String, Object> changedSettings(Component part) {
        Map<String, Object> settings = settings(part);
        try {
            Component defaults = part.getClass().getDeclaredConstructor().newInstance();
            Map<String, Object> unchanged = settings(defaults);
            settings.entrySet().removeIf(entry -> Objects.equals(entry.getValue(), unchanged.get(entry.getKey())));
        } catch (ReflectiveOperationException ignored) {
            // No defaults to compare with: all of them are shown.
        }
        return settings;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
