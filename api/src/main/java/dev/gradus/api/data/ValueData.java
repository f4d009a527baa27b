package dev.gradus.api.data;

import java.util.List;

/** Samples made of rows of objects. */
final class ValueData implements Data {

    private final List<? extends ValueColumn<?>> inputs;
    private final List<? extends ValueColumn<?>> targets;
    private final List<Column> inputColumns;
    private final List<Column> targetColumns;

    ValueData(List<? extends ValueColumn<?>> inputs, List<? extends ValueColumn<?>> targets) {
        this.inputs = inputs;
        this.targets = targets;
        this.inputColumns = inputs.stream().map(ValueColumn::finish).toList();
        this.targetColumns = targets.stream().map(ValueColumn::finish).toList();
    }

    @Override
    public int rows() {
        return inputs.get(0).rows();
    }

    @Override
    public List<String> inputs() {
        return inputColumns.stream().map(Column::name).toList();
    }

    @Override
    public List<String> targets() {
        return targetColumns.stream().map(Column::name).toList();
    }

    @Override
    public List<Column> inputColumns() {
        return inputColumns;
    }

    @Override
    public List<Column> targetColumns() {
        return targetColumns;
    }

    @Override
    public void readInputs(int row, double[] into) {
        read(inputs, row, into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        read(targets, row, into);
    }

    private static void read(List<? extends ValueColumn<?>> columns, int row, double[] into) {
        for (int i = 0; i < columns.size(); i++) {
            into[i] = columns.get(i).value(row);
        }
    }
}
