package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.DataBuilder;
import dev.gradus.core.text.Suggestions;
import java.util.List;
import java.util.Map;

/** A row of values by the names of their columns, as the data of one sample. */
final class NamedRow {

    private NamedRow() {}

    static Data of(Map<String, ?> row, List<Column> inputs) {
        DataBuilder<Map<String, ?>> data = Data.from(List.of(row));
        for (Column input : inputs) {
            String name = input.name();
            Check.require(
                    row.containsKey(name),
                    "predict: no input '%s' in the row.%s It has: %s. A missing value is a null",
                    name,
                    Suggestions.didYouMean(name, row.keySet()),
                    String.join(", ", row.keySet()));
            data.input(input, values -> values.get(name));
        }
        return data.build();
    }
}
