package dev.gradus.core.data;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Samples read from CSV files. */
public final class CsvData implements Data {

    /** An input of more texts than this is a name or a number of an order, unless somebody says otherwise. */
    static final int MOST_CATEGORIES = 100;

    private final List<Column> inputs;
    private final List<Column> targets;
    private final boolean weighted;
    private final GrowingTable table;

    private CsvData(List<Column> inputs, List<Column> targets, boolean weighted, GrowingTable table) {
        this.inputs = inputs;
        this.targets = targets;
        this.weighted = weighted;
        this.table = table;
    }

    /**
     * Reads columns of files, one file after another.
     *
     * @throws dev.gradus.api.error.InvalidInputException with file, line and column of whatever is not as it should be
     */
    public static CsvData read(Csv csv) {
        Reader reader = Reader.of(csv);
        reader.checkNames();
        return reader.finish();
    }

    /**
     * Samples that may be of little use.
     *
     * @param data the samples
     * @param namesOnly the inputs of too many different texts, which are missing in most rows
     * @param dropped how many rows had no target
     * @param decimal what stands before the decimals of a number
     */
    public record Lenient(CsvData data, Set<String> namesOnly, int dropped, char decimal) {}

    /** Reads columns in the same way, but doesn't refuse inputs of too many different texts. */
    public static Lenient readLeniently(Csv csv) {
        Reader reader = Reader.of(csv);
        return new Lenient(
                reader.finish(),
                reader.namesOnly(),
                reader.dropped,
                reader.header.dialect().decimal());
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

    private static void checkWeight(Csv csv) {
        Check.require(
                csv.weight().isEmpty()
                        || !csv.inputs().contains(csv.weight())
                                && !csv.targets().contains(csv.weight()),
                "data.weight: column '%s' is an input or a target too; a weight only says how much a sample counts",
                csv.weight());
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public List<String> inputs() {
        return names(inputs);
    }

    @Override
    public List<String> targets() {
        return names(targets);
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
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
        table.read(row, 0, inputs.size(), into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        table.read(row, inputs.size(), targets.size(), into);
    }

    @Override
    public boolean isWeighted() {
        return weighted;
    }

    @Override
    public double weight(int row) {
        return weighted ? table.value(row, inputs.size() + targets.size()) : 1;
    }

    /** Fills one table from all files. */
    private static final class Reader implements CsvRows.Sink {

        private final Csv csv;
        /** Columns that a first reading found to be categorical. */
        private final Map<String, Column> found;

        private final MissingTexts missing;
        private final List<CellColumn> columns = new ArrayList<>();
        private CsvHeader header;
        private List<String> names;
        private CellColumns cells;
        private GrowingTable table;
        private int inputCount;
        private long line;
        private int dropped;

        /** Returns one that has read all files. */
        static Reader of(Csv csv) {
            Check.require(!csv.files().isEmpty(), "data: no file; name at least one");
            checkDistinct(csv.inputs(), csv.targets());
            CsvData.checkWeight(csv);
            Reader reader = new Reader(csv, Map.of());
            reader.readAll();
            Map<String, Column> again = reader.toReadAgain();
            if (again.isEmpty()) {
                return reader;
            }
            Reader second = new Reader(csv, again);
            second.readAll();
            return second;
        }

        void checkNames() {
            columns.forEach(column -> column.checkNames(header));
        }

        Set<String> namesOnly() {
            return columns.stream()
                    .filter(CellColumn::hasOnlyNames)
                    .map(column -> column.column().name())
                    .collect(Collectors.toSet());
        }

        Reader(Csv csv, Map<String, Column> found) {
            this.csv = csv;
            this.found = found;
            this.missing = new MissingTexts(csv.missing());
        }

        void readAll() {
            List<String> wanted = new ArrayList<>(csv.inputs());
            wanted.addAll(csv.targets());
            wanted.addAll(weights());
            csv.files().forEach(file -> CsvRows.read(file, csv.format(), wanted, this));
        }

        /** Returns the one column of weights, if there is one. */
        private List<String> weights() {
            return csv.weight().isEmpty() ? List.of() : List.of(csv.weight());
        }

        @Override
        public void header(CsvHeader next) {
            if (header == null) {
                choose(next);
            } else {
                next.requireSame(header);
            }
            header = next;
            cells = new CellColumns(next, names, columns);
        }

        private void choose(CsvHeader first) {
            // Asked for first, so that a misspelt target is named rather than taken for an input.
            List<String> others = new ArrayList<>(csv.targets());
            others.addAll(weights());
            others.forEach(first::indexOf);
            List<String> inputs = csv.inputs().isEmpty() ? first.without(others) : csv.inputs();
            Check.require(!inputs.isEmpty(), "%s: every column is a target; there must be an input too", first.file());
            inputCount = inputs.size();
            names = new ArrayList<>(inputs);
            names.addAll(others);
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                boolean weight = i == inputCount + csv.targets().size();
                Column known = weight ? Column.numeric(name) : csv.columns().getOrDefault(name, found.get(name));
                int most = i < inputCount ? MOST_CATEGORIES : Integer.MAX_VALUE;
                columns.add(
                        known == null
                                ? CellColumn.inferred(name, missing, most)
                                : CellColumn.known(known, missing, false));
            }
            table = new GrowingTable(names.size());
        }

        @Override
        public void cell(long at, int column, char[] text, int offset, int length) {
            line = at;
            cells.cell(at, column, text, offset, length);
        }

        @Override
        public void endRow() {
            double[] row = cells.row();
            int targetsEnd = inputCount + csv.targets().size();
            if (targetsEnd < row.length) {
                checkWeight(row[targetsEnd]);
            }
            for (int i = inputCount; i < targetsEnd; i++) {
                // A column that is read once more has no values yet.
                if (Double.isNaN(row[i]) && !columns.get(i).mustBeReadAgain()) {
                    Check.require(
                            csv.dropMissingTargets(),
                            "%s, line %s, column '%s': the target is missing; fill it in, or leave such rows out"
                                    + " (data.missing.targets \"drop\")",
                            header.file(),
                            line,
                            names.get(i));
                    dropped++;
                    return;
                }
            }
            table.add(row);
        }

        private void checkWeight(double weight) {
            Check.require(
                    weight >= 0,
                    "%s, line %s, column '%s': the weight is %s; every row needs one, a number from 0",
                    header.file(),
                    line,
                    csv.weight(),
                    Double.isNaN(weight) ? "missing" : weight);
        }

        /** Returns the columns of which numbers have been taken before a text came. */
        Map<String, Column> toReadAgain() {
            columns.forEach(column -> column.checkInference(header));
            Map<String, Column> again = new LinkedHashMap<>();
            for (CellColumn column : columns) {
                if (column.mustBeReadAgain()) {
                    again.put(column.column().name(), column.asCategorical());
                }
            }
            return again;
        }

        CsvData finish() {
            Check.require(
                    table.rows() > 0,
                    "%s: no row has a value for %s; there is nothing to learn from",
                    header.file(),
                    String.join(", ", csv.targets()));
            table.trim();
            List<Column> read = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                read.add(inOrder(columns.get(i).column(), i));
            }
            return new CsvData(
                    List.copyOf(read.subList(0, inputCount)),
                    List.copyOf(
                            read.subList(inputCount, inputCount + csv.targets().size())),
                    !csv.weight().isEmpty(),
                    table);
        }

        /** Sorts the categories that nobody listed, so that they don't depend on the order of the rows. */
        private Column inOrder(Column column, int place) {
            Column known = csv.columns().get(column.name());
            boolean listed = known != null && !known.categories().isEmpty();
            if (!column.isCategorical() || listed) {
                return column;
            }
            Column sorted = column.withSortedCategories();
            table.translate(
                    place,
                    column.categories().stream()
                            .mapToInt(sorted.categories()::indexOf)
                            .toArray());
            return sorted;
        }
    }
}
