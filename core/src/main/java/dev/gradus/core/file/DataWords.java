package dev.gradus.core.file;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.core.encoding.ScaleKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What columns mean and how they are prepared, as it is said in experiments and in model files. */
final class DataWords {

    private static final String TYPE = "type";
    private static final String VALUE = "value";
    private static final String INDICATOR = "indicator";

    private DataWords() {}

    /** Returns {@code numeric} or {@code categorical}. */
    static String type(Column column) {
        return column.type().name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a column means. */
    static Column.Type type(Section section, String key) {
        String name = section.text(key, "numeric");
        for (Column.Type type : Column.Type.values()) {
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                return type;
            }
        }
        throw section.wrongType(key, "\"numeric\" or \"categorical\"");
    }

    /** Returns the name of a kind of scaling; none if nothing is said. */
    static String scaling(Section section, String key) {
        return ScaleKind.of(section.text(key, ScaleKind.NONE.id()), section.at(key))
                .id();
    }

    /** Returns what happens with unseen categories. */
    static Unseen unseen(Section section, String key, Unseen otherwise) {
        String name = section.text(key, null);
        if (name == null) {
            return otherwise;
        }
        for (Unseen unseen : Unseen.values()) {
            if (unseen.id().equals(name)) {
                return unseen;
            }
        }
        throw section.wrongType(key, "\"missing\" or \"error\"");
    }

    /** Returns such as {@code {"type": "median", "indicator": true}}. */
    static Map<String, Object> missing(Missing missing) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(TYPE, missing.rule().id());
        if (missing.value() != null) {
            fields.put(VALUE, missing.value());
        }
        if (missing.indicator()) {
            fields.put(INDICATOR, true);
        }
        return fields;
    }

    /**
     * Returns what stands in for missing values: the name of a rule, or an object with its {@code type}.
     *
     * @param also what may stand there too
     */
    static Missing missing(Section section, String key, String... also) {
        Section fields = section.sectionOrText(key, TYPE);
        fields.allow(Stream.concat(Stream.of(TYPE, VALUE, INDICATOR), Stream.of(also))
                .toArray(String[]::new));
        fields.require(TYPE, "say what stands in for a missing value, such as \"median\"");
        Missing.Rule rule = rule(fields);
        Object value = fields.get(VALUE);
        if (rule == Missing.Rule.CONSTANT) {
            fields.require(VALUE, "say what stands in for a missing value, a number or a category");
            if (!(value instanceof String) && !(value instanceof Number)) {
                throw fields.wrongType(VALUE, "a number or a category");
            }
        } else if (value != null) {
            throw fields.error(VALUE, "goes with \"type\": \"constant\" and with no other");
        }
        Object constant = value instanceof Number number ? (Object) number.doubleValue() : value;
        return new Missing(rule, constant, fields.isTrue(INDICATOR, false));
    }

    private static Missing.Rule rule(Section fields) {
        List<String> ids =
                Stream.of(Missing.Rule.values()).map(Missing.Rule::id).toList();
        int place = ids.indexOf(fields.text(TYPE, null));
        if (place < 0) {
            throw fields.wrongType(TYPE, "one of " + String.join(", ", ids));
        }
        return Missing.Rule.values()[place];
    }
}
