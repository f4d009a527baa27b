package dev.gradus.core.data;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the predictions of a network for samples that are in memory, such as images: a row for each, with the targets
 * that are known and the predictions, but without the inputs.
 */
public final class DataPredictions {

    private static final int ROWS_PER_BATCH = 1024;

    private DataPredictions() {}

    /**
     * Writes to a writer, which is flushed and not closed.
     *
     * @param probabilities whether the probabilities of classes are written too
     * @throws dev.gradus.api.error.InvalidInputException if the network cannot take the inputs
     */
    public static void write(Network network, Data data, boolean probabilities, Writer out) throws IOException {
        PredictionColumns added = new PredictionColumns(network, probabilities);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        List<Column> targets = data.targetColumns();
        List<String> names = new ArrayList<>(data.targets());
        names.addAll(added.names(data.targets()));
        csv.writeRecord(names);
        double[] observed = new double[targets.size()];
        for (int first = 0; first < data.rows(); first += ROWS_PER_BATCH) {
            Part part = new Part(data, first, Math.min(ROWS_PER_BATCH, data.rows() - first));
            double[][] predictions = network.predict(part);
            for (int i = 0; i < part.rows(); i++) {
                data.readTargets(first + i, observed);
                List<String> cells = new ArrayList<>();
                for (int j = 0; j < observed.length; j++) {
                    cells.add(added.text(targets.get(j), observed[j]));
                }
                added.addCells(predictions[i], '.', cells);
                csv.writeRecord(cells);
            }
        }
        csv.flush();
    }

    /** Some rows, one after another. */
    private record Part(Data data, int first, int rows) implements Data {

        @Override
        public List<String> inputs() {
            return data.inputs();
        }

        @Override
        public List<String> targets() {
            return List.of();
        }

        @Override
        public List<Column> inputColumns() {
            return data.inputColumns();
        }

        @Override
        public void readInputs(int row, double[] into) {
            data.readInputs(first + row, into);
        }

        @Override
        public void readTargets(int row, double[] into) {
            // They are not predicted from.
        }
    }
}
