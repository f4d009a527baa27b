package dev.gradus.core.suggest;

import dev.gradus.api.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which inputs are worth having.
 *
 * @param chosen what is known of them
 * @param remarks which were left out and why
 */
record SuggestedInputs(List<Survey> chosen, List<String> remarks) {

    private static final Pattern IDENTIFIER = Pattern.compile("(?i)id|idx|index|row|rownames?|.*[_ ]id|.*[a-z]Id");

    /**
     * Chooses among inputs.
     *
     * @param namesOnly the columns that hold another text in nearly every row
     */
    static SuggestedInputs of(List<Survey> inputs, Set<String> namesOnly) {
        List<Survey> chosen = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Survey input : inputs) {
            String reason = reason(input, namesOnly);
            if (reason.isEmpty()) {
                chosen.add(input);
            } else {
                remarks.add("'" + input.column().name() + "' is left out: " + reason);
            }
        }
        return new SuggestedInputs(chosen, remarks);
    }

    private static String reason(Survey input, Set<String> namesOnly) {
        Column column = input.column();
        if (namesOnly.contains(column.name())) {
            return "too many different texts, which look like names";
        }
        if (column.isCategorical()) {
            return column.categories().size() < 2 ? "it has the same value everywhere" : "";
        }
        if (input.counting()) {
            return "it counts the rows";
        }
        if (input.whole() && IDENTIFIER.matcher(column.name()).matches()) {
            return "it looks like a number that identifies the row";
        }
        return "";
    }

    /** Returns whether all inputs were chosen. */
    boolean isAll() {
        return remarks.isEmpty();
    }
}
