package dev.gradus.core.file;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an experiment says of single columns: {@code "year": "categorical"}, or an object with the column's type and how
 * it is prepared.
 *
 * @param columns the columns of which it says what they mean
 * @param preparations how columns are prepared, by name
 */
record ColumnEntries(List<Column> columns, Map<String, Preparation> preparations) {

    static final String KEY = "columns";

    private static final String TYPE = "type";
    private static final String CATEGORIES = "categories";

    static ColumnEntries read(Section data) {
        Section entries = data.section(KEY);
        List<Column> columns = new ArrayList<>();
        Map<String, Preparation> preparations = new LinkedHashMap<>();
        for (String name : entries.values().keySet()) {
            Section entry = entries.sectionOrText(name, TYPE);
            entry.allow(TYPE, CATEGORIES, "scaling", "missing", "unseen");
            if (entry.has(TYPE) || entry.has(CATEGORIES)) {
                columns.add(column(name, entry));
            }
            preparations.put(
                    name,
                    new Preparation(
                            entry.has("scaling") ? DataWords.scaling(entry, "scaling") : null,
                            entry.has("missing") ? DataWords.missing(entry, "missing") : null,
                            DataWords.unseen(entry, "unseen", null)));
        }
        return new ColumnEntries(columns, preparations);
    }

    private static Column column(String name, Section entry) {
        List<String> categories = entry.texts(CATEGORIES, List.of());
        Column.Type type = entry.has(TYPE) ? DataWords.type(entry, TYPE) : Column.Type.CATEGORICAL;
        try {
            return new Column(name, type, categories);
        } catch (InvalidInputException e) {
            throw entry.error(CATEGORIES, e.getMessage());
        }
    }
}
