package dev.gradus.core.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of a CSV file with the predictions of a network added.
 *
 * <p>The model's inputs are found by their names, in any order; all columns are passed through as they are. Each target
 * gets a column of its name at the end, and for each of its classes one with the probability; if the file has one of
 * that name already (the observations, usually), it is {@code predicted_<name>}, and if that is taken as well
 * {@code predicted_<name>_2} and so on. What is written has the separator and the decimal sign of what was read, and
 * always a line with the names. Rows are read, predicted and written in batches, so that a file of any length needs
 * little memory.
 */
public final class Predictions {

    private static final int ROWS_PER_BATCH = 1024;

    private final Network network;
    private final PredictionColumns added;

    /**
     * Prepares to write the predictions of a network.
     *
     * @param probabilities whether the probabilities of classes are written too
     */
    public Predictions(Network network, boolean probabilities) {
        this.network = network;
        this.added = new PredictionColumns(network, probabilities);
    }

    /**
     * What has been written.
     *
     * @param rows the number of rows
     * @param inputs the inputs as they are in the data, with all categories that occurred
     */
    public record Written(long rows, List<Column> inputs) {}

    /**
     * Writes to a writer, which is flushed and not closed.
     *
     * @throws dev.gradus.api.error.InvalidInputException if the data lack an input, or hold something that the network
     *     cannot take
     */
    public Written write(List<Path> data, CsvFormat format, Writer out) throws IOException {
        Batches batches = new Batches(out);
        try {
            data.forEach(file -> CsvRows.read(file, format, network.inputs(), batches));
            batches.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return new Written(batches.total, batches.columns());
    }

    /** Collects rows, and predicts and writes them when there are enough. */
    private final class Batches implements CsvRows.Sink {

        private final Writer out;
        private final List<List<String>> rows = new ArrayList<>();
        private final double[][] inputs = new double[ROWS_PER_BATCH][];
        private final List<CellColumn> columns;
        /** The first file's; the others are written like it. */
        private CsvHeader firstHeader;

        private CsvWriter csv;
        private CellColumns values;
        private List<String> cells = new ArrayList<>();
        private long total;

        Batches(Writer out) {
            this.out = out;
            MissingTexts missing = new MissingTexts(Csv.MISSING);
            this.columns = network.inputColumns().stream()
                    .map(column -> CellColumn.known(column, missing, refusesUnseen(column)))
                    .toList();
        }

        private boolean refusesUnseen(Column column) {
            return column.isCategorical() && network.preparation(column.name()).unseen() == Unseen.ERROR;
        }

        List<Column> columns() {
            return columns.stream().map(CellColumn::column).toList();
        }

        @Override
        public void header(CsvHeader header) {
            values = new CellColumns(header, network.inputs(), columns);
            if (firstHeader != null) {
                header.requireSame(firstHeader);
                return;
            }
            firstHeader = header;
            csv = CsvWriter.builder()
                    .fieldSeparator(header.dialect().separator())
                    .lineDelimiter(LineDelimiter.LF)
                    .build(out);
            List<String> names = new ArrayList<>(header.names());
            names.addAll(added.names(header.names()));
            csv.writeRecord(names);
        }

        @Override
        public void cell(long line, int column, char[] text, int offset, int length) {
            values.cell(line, column, text, offset, length);
            cells.add(new String(text, offset, length));
        }

        @Override
        public void endRow() {
            inputs[rows.size()] = values.row().clone();
            rows.add(cells);
            cells = new ArrayList<>(cells.size() + network.targets().size());
            if (rows.size() == ROWS_PER_BATCH) {
                flush();
            }
        }

        void end() throws IOException {
            flush();
            csv.flush();
        }

        private void flush() {
            if (rows.isEmpty()) {
                return;
            }
            double[][] predictions = network.predict(new Batch(columns(), inputs, rows.size()));
            for (int i = 0; i < rows.size(); i++) {
                added.addCells(predictions[i], firstHeader.dialect().decimal(), rows.get(i));
                csv.writeRecord(rows.get(i));
            }
            total += rows.size();
            rows.clear();
        }
    }

    /** The rows collected, without targets. */
    private record Batch(List<Column> inputColumns, double[][] values, int rows) implements Data {

        @Override
        public List<String> inputs() {
            return inputColumns.stream().map(Column::name).toList();
        }

        @Override
        public List<String> targets() {
            return List.of();
        }

        @Override
        public void readInputs(int row, double[] into) {
            System.arraycopy(values[row], 0, into, 0, values[row].length);
        }

        @Override
        public void readTargets(int row, double[] into) {
            // There are none.
        }
    }
}
