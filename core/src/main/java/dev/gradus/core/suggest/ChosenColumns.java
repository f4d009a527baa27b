package dev.gradus.core.suggest;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import java.util.List;

/** Samples with some of their inputs, and with a target that is a number although it was read as categories. */
final class ChosenColumns implements Data {

    private final Data data;
    private final List<Column> inputs;
    private final int[] places;
    private final int width;
    private final List<Column> targets;
    private final double[] numbers;

    /**
     * Chooses columns.
     *
     * @param numbers the number of each category of the only target; null if targets stay what they are
     */
    ChosenColumns(Data data, List<Column> inputs, double[] numbers) {
        this.data = data;
        this.inputs = inputs;
        this.places = inputs.stream().mapToInt(data.inputColumns()::indexOf).toArray();
        this.width = data.inputColumns().size();
        this.targets = numbers == null
                ? data.targetColumns()
                : List.of(Column.numeric(data.targets().get(0)));
        this.numbers = numbers;
    }

    @Override
    public int rows() {
        return data.rows();
    }

    @Override
    public List<String> inputs() {
        return inputs.stream().map(Column::name).toList();
    }

    @Override
    public List<String> targets() {
        return data.targets();
    }

    @Override
    public List<Column> inputColumns() {
        return inputs;
    }

    @Override
    public List<Column> targetColumns() {
        return targets;
    }

    @Override
    public void readInputs(int row, double[] into) {
        if (places.length == width) {
            data.readInputs(row, into);
            return;
        }
        double[] all = new double[width];
        data.readInputs(row, all);
        for (int i = 0; i < places.length; i++) {
            into[i] = all[places[i]];
        }
    }

    @Override
    public boolean isWeighted() {
        return data.isWeighted();
    }

    @Override
    public double weight(int row) {
        return data.weight(row);
    }

    @Override
    public void readTargets(int row, double[] into) {
        data.readTargets(row, into);
        if (numbers != null) {
            into[0] = numbers[(int) into[0]];
        }
    }
}
