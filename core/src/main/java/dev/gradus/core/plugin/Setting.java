package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.Description;
import dev.gradus.api.Required;
import dev.gradus.api.error.InvalidInputException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

/**
 * A setting of a part: one component of its record.
 *
 * @param name the component's name in snake case
 * @param type its type
 * @param component the component
 */
record Setting(String name, SettingType type, RecordComponent component) {

    /** Returns {@code learning_rate} for {@code learningRate}. */
    static String nameOf(RecordComponent component) {
        return component.getName().replaceAll("(?<!^)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    boolean required() {
        return component.isAnnotationPresent(Required.class);
    }

    String description() {
        Description description = component.getAnnotation(Description.class);
        return description == null ? "" : description.value();
    }

    /** Returns the value that a part has. */
    Object of(Component part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (InvocationTargetException e) {
            throw new InvalidInputException(
                    part.getClass().getName() + "." + component.getName() + "() threw "
                            + PlainCause.named(e.getCause()),
                    e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e); // checked when the part was registered
        }
    }
}
