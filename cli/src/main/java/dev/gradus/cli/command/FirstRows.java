package dev.gradus.cli.command;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import java.util.List;

/** The first samples of some data. */
record FirstRows(Data data, int rows) implements Data {

    /** Returns the data itself if it has no more samples than that. */
    static Data of(Data data, int most) {
        return data.rows() <= most ? data : new FirstRows(data, most);
    }

    @Override
    public List<String> inputs() {
        return data.inputs();
    }

    @Override
    public List<String> targets() {
        return data.targets();
    }

    @Override
    public List<Column> inputColumns() {
        return data.inputColumns();
    }

    @Override
    public List<Column> targetColumns() {
        return data.targetColumns();
    }

    @Override
    public void readInputs(int row, double[] into) {
        data.readInputs(row, into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        data.readTargets(row, into);
    }

    @Override
    public boolean isWeighted() {
        return data.isWeighted();
    }

    @Override
    public double weight(int row) {
        return data.weight(row);
    }
}
