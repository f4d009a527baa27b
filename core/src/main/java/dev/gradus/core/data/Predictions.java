package dev.gradus.core.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.gradus.api.data.CsvFormat;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.io.AtomicFile;
import dev.gradus.core.text.Decimals;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the rows of a CSV file with the predictions of a network added.
 *
 * <p>The model's inputs are found by their names, in any order; all columns are passed through as they are. Each target
 * gets a column of its name at the end; if the file has one of that name already (the observations, usually), it is
 * {@code predicted_<name>}, and if that is taken as well {@code predicted_<name>_2} and so on. What is written has the
 * separator and the decimal sign of what was read, and always a line with the names. Rows are read, predicted and
 * written in batches, so that a file of any length needs little memory.
 */
public final class Predictions {

    private static final int ROWS_PER_BATCH = 1024;

    private Predictions() {}

    /**
     * Writes to a file, which appears only when it is complete.
     *
     * @return the number of rows
     * @throws dev.gradus.api.error.InvalidInputException if the data lack an input or hold something that is not a
     *     number
     * @throws dev.gradus.api.error.RunFailedException if the file cannot be written
     */
    public static long write(Network network, List<Path> data, CsvFormat format, Path out) {
        long[] rows = new long[1];
        AtomicFile.write(out, stream -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
            rows[0] = write(network, data, format, writer);
        });
        return rows[0];
    }

    /**
     * Writes to a writer, which is flushed and not closed.
     *
     * @return the number of rows
     * @throws dev.gradus.api.error.InvalidInputException if the data lack an input or hold something that is not a
     *     number
     */
    public static long write(Network network, List<Path> data, CsvFormat format, Writer out) throws IOException {
        Batches batches = new Batches(network, out);
        try {
            data.forEach(file -> CsvRows.read(file, format, network.inputs(), batches));
            batches.end();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return batches.total;
    }

    /** Returns the names of the prediction columns for a file that has columns of these names. */
    static List<String> columnNames(List<String> targets, List<String> present) {
        List<String> taken = new ArrayList<>(present);
        List<String> names = new ArrayList<>();
        for (String target : targets) {
            String name = target;
            for (int i = 1; taken.contains(name); i++) {
                name = "predicted_" + target + (i == 1 ? "" : "_" + i);
            }
            taken.add(name);
            names.add(name);
        }
        return names;
    }

    /** Collects rows, and predicts and writes them when there are enough. */
    private static final class Batches implements CsvRows.Sink {

        private final Network network;
        private final Writer out;
        private final boolean single;
        private final List<List<String>> rows = new ArrayList<>();
        private final double[][] inputs = new double[ROWS_PER_BATCH][];
        /** The first file's; the others are written like it. */
        private CsvHeader firstHeader;

        private CsvWriter csv;
        private NumericColumns columns;
        private List<String> cells = new ArrayList<>();
        private long total;

        Batches(Network network, Writer out) {
            this.network = network;
            this.out = out;
            this.single = network.precision() == Precision.FLOAT32;
        }

        @Override
        public void header(CsvHeader header) {
            columns = new NumericColumns(header, network.inputs());
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
            names.addAll(columnNames(network.targets(), header.names()));
            csv.writeRecord(names);
        }

        @Override
        public void cell(long line, int column, char[] text, int offset, int length) {
            columns.cell(line, column, text, offset, length);
            cells.add(new String(text, offset, length));
        }

        @Override
        public void endRow() {
            inputs[rows.size()] = columns.row().clone();
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
            double[][] predictions = network.predict(new Batch(network.inputs(), inputs, rows.size()));
            for (int i = 0; i < rows.size(); i++) {
                for (double prediction : predictions[i]) {
                    String text = single ? Decimals.of((float) prediction) : Decimals.of(prediction);
                    rows.get(i).add(text.replace('.', firstHeader.dialect().decimal()));
                }
                csv.writeRecord(rows.get(i));
            }
            total += rows.size();
            rows.clear();
        }
    }

    /** The rows collected, without targets. */
    private record Batch(List<String> inputs, double[][] values, int rows) implements Data {

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
