package dev.gradus.explain.report;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import java.util.List;

/** Some rows of data, evenly spaced, so that data sorted by class are represented too. */
record SomeRows(Data all, int rows) implements Data {

    static Data atMost(Data data, int most) {
        return data.rows() <= most ? data : new SomeRows(data, most);
    }

    private int place(int row) {
        return (int) ((long) row * all.rows() / rows);
    }

    @Override
    public List<String> inputs() {
        return all.inputs();
    }

    @Override
    public List<String> targets() {
        return all.targets();
    }

    @Override
    public List<Column> inputColumns() {
        return all.inputColumns();
    }

    @Override
    public List<Column> targetColumns() {
        return all.targetColumns();
    }

    @Override
    public void readInputs(int row, double[] into) {
        all.readInputs(place(row), into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        all.readTargets(place(row), into);
    }

    @Override
    public boolean isWeighted() {
        return all.isWeighted();
    }

    @Override
    public double weight(int row) {
        return all.weight(place(row));
    }
}
