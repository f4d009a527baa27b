package dev.gradus.core.data;

import dev.gradus.api.data.Column;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.Prediction;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.text.Decimals;
import java.util.ArrayList;
import java.util.List;

/** The columns that predictions add to the rows of a file: the targets, and the probability of each class. */
final class PredictionColumns {

    private final Network network;
    private final List<Column> targets;
    private final boolean probabilities;
    private final boolean single;

    PredictionColumns(Network network, boolean probabilities) {
        this.network = network;
        this.targets = network.targetColumns();
        this.probabilities = probabilities;
        this.single = network.precision() == Precision.FLOAT32;
    }

    /** Returns the names of the columns for a file that has columns of these names. */
    List<String> names(List<String> present) {
        boolean several = targets.stream().filter(Column::isCategorical).count() > 1;
        List<String> taken = new ArrayList<>(present);
        List<String> names = new ArrayList<>();
        for (Column target : targets) {
            add(names, taken, target.name(), "predicted_" + target.name());
            if (probabilities) {
                String prefix = several ? "probability_" + target.name() + "_" : "probability_";
                for (String category : target.categories()) {
                    add(names, taken, prefix + category, "predicted_" + prefix + category);
                }
            }
        }
        return names;
    }

    private static void add(List<String> names, List<String> taken, String wanted, String otherwise) {
        String name = wanted;
        for (int i = 1; taken.contains(name); i++) {
            name = otherwise + (i == 1 ? "" : "_" + i);
        }
        taken.add(name);
        names.add(name);
    }

    /**
     * Adds the cells of a row of outputs.
     *
     * @param decimal what stands before decimals
     */
    void addCells(double[] outputs, char decimal, List<String> cells) {
        Prediction prediction = network.interpret(outputs);
        for (Column target : targets) {
            if (!target.isCategorical()) {
                cells.add(text(prediction.number(target.name()), decimal));
                continue;
            }
            cells.add(prediction.label(target.name()));
            if (probabilities) {
                prediction.classProbabilities(target.name()).values().forEach(value -> cells.add(text(value, decimal)));
            }
        }
    }

    /** Returns an observed value as it is written in a file. */
    String text(Column column, double value) {
        return column.isCategorical() ? column.categories().get((int) value) : text(value, '.');
    }

    private String text(double value, char decimal) {
        String text = single ? Decimals.of((float) value) : Decimals.of(value);
        return text.replace('.', decimal);
    }
}
