package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.data.Data;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Samples read from CSV files. */
public final class CsvData implements Data {

    private final List<String> inputs;
    private final List<String> targets;
    private final GrowingTable table;

    private CsvData(List<String> inputs, List<String> targets, GrowingTable table) {
        this.inputs = inputs;
        this.targets = targets;
        this.table = table;
    }

    /**
     * Reads columns of files, one file after another.
     *
     * @param files the files, at least one; all must have the same columns in the same order
     * @param format what is known of how the files are written
     * @param inputs the input columns; empty for every column that is not a target
     * @param targets the target columns; may be empty
     * @throws dev.gradus.api.error.InvalidInputException with file, line and column of whatever is not as it should be
     */
    public static CsvData read(List<Path> files, CsvFormat format, List<String> inputs, List<String> targets) {
        Check.require(!files.isEmpty(), "data: no file; name at least one");
        checkDistinct(inputs, targets);
        Reader reader = new Reader(inputs, targets);
        List<String> wanted = new ArrayList<>(inputs);
        wanted.addAll(targets);
        files.forEach(file -> CsvRows.read(file, format, wanted, reader));
        return reader.finish();
    }

    private static void checkDistinct(List<String> inputs, List<String> targets) {
        for (String target : targets) {
            Check.require(
                    !inputs.contains(target),
                    "data: column '%s' is both an input and a target;"
                            + " a network that is given the answer learns nothing",
                    target);
        }
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public List<String> inputs() {
        return inputs;
    }

    @Override
    public List<String> targets() {
        return targets;
    }

    @Override
    public void readInputs(int row, double[] into) {
        table.read(row, 0, inputs.size(), into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        table.read(row, inputs.size(), targets.size(), into);
    }

    /** Fills one table from all files. */
    private static final class Reader implements CsvRows.Sink {

        private final List<String> wantedInputs;
        private final List<String> targets;
        private CsvHeader firstHeader;
        private List<String> inputs;
        private NumericColumns columns;
        private GrowingTable table;

        Reader(List<String> wantedInputs, List<String> targets) {
            this.wantedInputs = List.copyOf(wantedInputs);
            this.targets = List.copyOf(targets);
        }

        @Override
        public void header(CsvHeader header) {
            if (firstHeader == null) {
                firstHeader = header;
                // Asked for first, so that a misspelt target is named rather than taken for an input.
                targets.forEach(header::indexOf);
                inputs = wantedInputs.isEmpty() ? header.without(targets) : wantedInputs;
                Check.require(
                        !inputs.isEmpty(), "%s: every column is a target; there must be an input too", header.file());
                table = new GrowingTable(inputs.size() + targets.size());
            }
            header.requireSame(firstHeader);
            List<String> all = new ArrayList<>(inputs);
            all.addAll(targets);
            columns = new NumericColumns(header, all);
        }

        @Override
        public void cell(long line, int column, char[] text, int offset, int length) {
            columns.cell(line, column, text, offset, length);
        }

        @Override
        public void endRow() {
            table.add(columns.row());
        }

        CsvData finish() {
            table.trim();
            return new CsvData(List.copyOf(inputs), targets, table);
        }
    }
}
