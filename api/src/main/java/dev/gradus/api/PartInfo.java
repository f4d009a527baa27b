package dev.gradus.api;

import java.util.List;

/**
 * A part that was found.
 *
 * @param kind the kind in lower case, such as {@code activation}
 * @param name the registered name
 * @param description what it is, in a few words; empty if its author gave none
 * @param formula the formula as text; empty if the part is not given as a formula
 * @param derivative the formula of the derivative as text; empty if there is none
 * @param settings its settings
 * @param origin the jar or module that it came from
 * @param type its class, for people
 */
public record PartInfo(
        String kind,
        String name,
        String description,
        String formula,
        String derivative,
        List<SettingInfo> settings,
        String origin,
        String type) {

    /**
     * A setting of a part.
     *
     * @param name in snake case
     * @param type such as {@code number}, {@code whole number}, {@code true or false}, {@code activation}
     * @param defaultValue as it would stand in a file; empty if the setting is required
     * @param required whether it must be given
     * @param description what it is, in a few words; may be empty
     */
    public record SettingInfo(String name, String type, String defaultValue, boolean required, String description) {}
}
