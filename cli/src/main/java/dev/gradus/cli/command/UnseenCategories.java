package dev.gradus.cli.command;

import dev.gradus.api.data.Column;
import dev.gradus.api.network.Network;
import java.util.ArrayList;
import java.util.List;

/** Tells of categories in some data that a model has not been trained on, since they count as missing. */
final class UnseenCategories {

    private static final int MOST_NAMED = 5;

    private UnseenCategories() {}

    /** Prints a warning for every input that has some. */
    static void note(Network network, List<Column> inputs, Session session) {
        for (Column known : network.inputColumns()) {
            inputs.stream()
                    .filter(column -> column.name().equals(known.name()))
                    .forEach(column -> note(known, column.categories(), session));
        }
    }

    private static void note(Column known, List<String> found, Session session) {
        List<String> unseen = new ArrayList<>(found);
        unseen.removeAll(known.categories());
        if (!known.isCategorical() || unseen.isEmpty()) {
            return;
        }
        String more = unseen.size() > MOST_NAMED ? ", … (" + unseen.size() + " in all)" : "";
        session.warn("'" + known.name() + "' has values that did not occur in training and count as missing: "
                + String.join(", ", unseen.subList(0, Math.min(MOST_NAMED, unseen.size()))) + more);
    }
}
