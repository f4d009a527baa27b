package dev.gradus.core.plugin;

import java.util.Map;

/** The type of a setting: how its value is read from what stands in a file or was given in Java, and written back. */
sealed interface SettingType permits SimpleType, ChoiceType, PartType, ListType {

    /** Returns what values it takes, such as {@code whole number}, for people. */
    String label();

    /**
     * Returns the value for the part's constructor.
     *
     * @param value what was given
     * @param path where it was given, for messages
     * @param forms makes nested parts
     * @throws dev.gradus.api.error.InvalidInputException if the value is of another type
     */
    Object read(Object value, String path, Forms forms);

    /**
     * Returns the neutral form of a part's value.
     *
     * @param value what the part has
     * @param complete whether settings of nested parts that are the defaults are written too
     * @param forms writes nested parts
     */
    Object write(Object value, boolean complete, Forms forms);

    /** Returns the JSON Schema of what stands in a file. */
    Map<String, Object> schema();
}
