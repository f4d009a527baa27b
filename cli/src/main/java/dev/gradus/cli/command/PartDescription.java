package dev.gradus.cli.command;

import dev.gradus.api.PartInfo;
import dev.gradus.api.PartInfo.SettingInfo;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All there is to say about a part. */
final class PartDescription {

    private static final int DESCRIPTION_COLUMN = 3;
    private static final String NO_VALUE = "...";

    private PartDescription() {}

    /** Prints it for people. */
    static void print(PartInfo part, int lineWidth, PrintStream out) {
        out.println(part.name() + " (" + part.kind() + ")"
                + (part.description().isEmpty() ? "" : ": " + part.description()));
        out.println();
        Table facts = Table.of(Align.LEFT, Align.LEFT).wrap(lineWidth, 1);
        addUnlessEmpty(facts, "formula", part.formula());
        addUnlessEmpty(facts, "derivative", part.derivative());
        facts.row("from", part.origin()).row("class", part.type()).print(out);
        if (!part.settings().isEmpty()) {
            out.println();
            Table settings = Table.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT)
                    .wrap(lineWidth, DESCRIPTION_COLUMN)
                    .row("setting", "type", "default", "what it is");
            part.settings()
                    .forEach(s -> settings.row(
                            s.name(), s.type(), s.required() ? "(required)" : defaultValue(s), s.description()));
            settings.print(out);
        }
        out.println();
        out.println("in JSON");
        if (part.settings().stream().noneMatch(SettingInfo::required)) {
            out.println("  \"" + part.name() + "\"");
        }
        if (!part.settings().isEmpty()) {
            example(part, lineWidth).lines().forEach(out::println);
        }
    }

    private static void addUnlessEmpty(Table table, String name, String value) {
        if (!value.isEmpty()) {
            table.row(name, value);
        }
    }

    private static String example(PartInfo part, int lineWidth) {
        List<String> values = new ArrayList<>(List.of("\"type\": \"" + part.name() + "\""));
        part.settings()
                .forEach(s -> values.add("\"" + s.name() + "\": " + (s.required() ? NO_VALUE : s.defaultValue())));
        String onOneLine = "  { " + String.join(", ", values) + " }";
        return onOneLine.length() <= lineWidth ? onOneLine : "  {\n    " + String.join(",\n    ", values) + "\n  }";
    }

    /** Returns a default as people read it: a text without the quotes that it has in JSON, none for null. */
    static String defaultValue(SettingInfo setting) {
        String value = setting.defaultValue();
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value.equals("null") ? "none" : value;
    }

    /** Returns it as a JSON object. */
    static Map<String, Object> json(PartInfo part) {
        List<Map<String, Object>> settings =
                part.settings().stream().map(PartDescription::json).toList();
        return Json.object(
                "kind", part.kind(),
                "name", part.name(),
                "description", part.description(),
                "formula", nullIfEmpty(part.formula()),
                "derivative", nullIfEmpty(part.derivative()),
                "settings", settings,
                "origin", part.origin(),
                "class", part.type());
    }

    private static Map<String, Object> json(SettingInfo setting) {
        return Json.object(
                "name", setting.name(),
                "type", setting.type(),
                "required", setting.required(),
                "default", nullIfEmpty(setting.defaultValue()),
                "description", setting.description());
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
