package dev.gradus.api;

import java.util.Locale;

/** Turns a class name into the name of a part. */
final class ComponentName {

    private ComponentName() {}

    /** Returns {@code leaky_relu} for {@code LeakyRelu}; an underscore goes before each capital but the first. */
    static String of(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
