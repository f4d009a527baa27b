package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.api.Component;
import dev.gradus.api.Settings;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The settings of a part: the components of its record. */
final class PartSettings {

    private static final Set<Class<?>> SIMPLE =
            Set.of(double.class, int.class, long.class, boolean.class, String.class);

    /** What stands for the simple types in a list. */
    private static final Set<Class<?>> WRAPPERS = Set.of(Double.class, Integer.class, Long.class, Boolean.class);

    private PartSettings() {}

    static List<RecordComponent> of(Class<?> type) {
        return type.isRecord() ? List.of(type.getRecordComponents()) : List.of();
    }

    /** Returns the name of a setting as it stands in a file: {@code from_logits} for {@code fromLogits}. */
    static String name(RecordComponent setting) {
        return setting.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    static void checkTypes(Class<?> type) {
        for (RecordComponent setting : of(type)) {
            if (!isAllowed(setting.getType()) && !isListOfAllowed(setting.getGenericType())) {
                fail(type.getName() + ": the setting '" + setting.getName() + "' has type "
                        + setting.getGenericType().getTypeName()
                        + "; allowed are double, int, long, boolean, String, an enum, another part or a List of those");
            }
        }
    }

    private static boolean isAllowed(Class<?> type) {
        return SIMPLE.contains(type) || type.isEnum() || Component.class.isAssignableFrom(type);
    }

    private static boolean isListOfAllowed(Type type) {
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element
                && (isAllowed(element) || WRAPPERS.contains(element));
    }

    static void checkNoState(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                boolean isStatic = Modifier.isStatic(field.getModifiers());
                boolean setting = type.isRecord() && !isStatic;
                boolean constant = isStatic && Modifier.isFinal(field.getModifiers());
                if (!setting && !constant && !field.isSynthetic()) {
                    fail(c.getName() + ": the field '" + field.getName() + "' is state, which belongs to the engine;"
                            + " make settings the components of a record, and leave out everything else");
                }
            }
        }
    }

    /** Returns a record with the same settings. */
    static Record copy(Record part) {
        return with(part, null, null);
    }

    /** Returns a record whose settings are the same but for one. */
    static Record with(Record part, RecordComponent changed, Object value) {
        List<RecordComponent> settings = of(part.getClass());
        Class<?>[] types = settings.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = settings.stream()
                .map(setting ->
                        changed != null && setting.getName().equals(changed.getName()) ? value : value(part, setting))
                .toArray();
        try {
            return part.getClass().getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            return fail(part.getClass().getName() + ": its record constructor with " + Arrays.toString(types)
                    + " cannot be called; the record and that constructor must be public: " + e);
        }
    }

    static Object value(Object part, RecordComponent setting) {
        try {
            return setting.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            return fail(part.getClass().getName() + ": the setting '" + setting.getName()
                    + "' cannot be read; the record must be public: " + e);
        }
    }

    /** Writes the settings of a part down as a user would. */
    static void fill(Settings settings, Component part) {
        for (RecordComponent setting : of(part.getClass())) {
            String name = name(setting);
            Object value = value(part, setting);
            if (value instanceof Double number) {
                settings.put(name, number);
            } else if (value instanceof Integer || value instanceof Long) {
                settings.put(name, ((Number) value).longValue());
            } else if (value instanceof Boolean flag) {
                settings.put(name, flag);
            } else if (value instanceof Enum<?> choice) {
                settings.put(name, choice.name().toLowerCase(Locale.ROOT));
            } else if (value instanceof String text) {
                settings.put(name, text);
            } else if (value instanceof List<?> list) {
                settings.put(name, list);
            } else {
                settings.put(name, (Component) value);
            }
        }
    }
}
