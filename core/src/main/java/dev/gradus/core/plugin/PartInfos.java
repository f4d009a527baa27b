package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.Description;
import dev.gradus.api.PartInfo;
import dev.gradus.api.PartInfo.SettingInfo;
import dev.gradus.api.error.InvalidInputException;
import java.util.List;
import java.util.Map;

/** Describes registered parts for people. */
final class PartInfos {

    private PartInfos() {}

    static PartInfo of(Part part, Forms forms) {
        Component defaults = part.defaults();
        Description description = part.type().getAnnotation(Description.class);
        List<SettingInfo> settings = part.settings().list().stream()
                .map(setting -> info(setting, defaults, forms))
                .toList();
        return new PartInfo(
                part.kind().word(),
                part.name(),
                description == null ? "" : description.value(),
                FormulaText.formula(defaults),
                FormulaText.derivative(defaults),
                settings,
                part.source().text(),
                part.type().getName());
    }

    private static SettingInfo info(Setting setting, Component defaults, Forms forms) {
        return new SettingInfo(
                setting.name(),
                setting.type().label(),
                setting.required() ? "" : text(setting, setting.of(defaults), forms),
                setting.required(),
                setting.description());
    }

    /** Returns a default as it would stand in a file, with the name alone for a part that has its own defaults. */
    private static String text(Setting setting, Object value, Forms forms) {
        try {
            Object written = setting.type().write(value, false, forms);
            return Values.written(shortened(written));
        } catch (InvalidInputException unregistered) {
            return value instanceof Component part ? Values.written(part.name()) : String.valueOf(value);
        }
    }

    private static Object shortened(Object written) {
        return written instanceof Map<?, ?> map && map.size() == 1 ? map.get(Forms.TYPE) : written;
    }
}
