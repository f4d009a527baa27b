package dev.gradus.api.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * CSV files to read samples from, packed in gzip or not: which of their columns, what they mean, and which cells are
 * empty; immutable.
 *
 * <pre>{@code
 * Data data = engine.csv(Csv.of(Path.of("penguins.csv")).targets("species").columns(Column.categorical("year")));
 * }</pre>
 *
 * <p>A column of which nothing is said is numeric if all its cells are numbers, but for those that are missing, and
 * categorical otherwise.
 */
public final class Csv {

    /** The texts that mean a missing value unless others are given; an empty cell always does. */
    public static final List<String> MISSING = List.of("NA", "N/A", "NaN", "null", "?");

    private final List<Path> files;
    private List<String> inputs = List.of();
    private List<String> targets = List.of();
    private String weight = "";
    private Map<String, Column> columns = Map.of();
    private List<String> missing = MISSING;
    private boolean dropMissingTargets;
    private CsvFormat format = CsvFormat.detected();

    private Csv(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** Returns what reads every column of these files as an input; they have the same columns in the same order. */
    public static Csv of(Path... files) {
        return new Csv(List.of(files));
    }

    /** Returns what reads every column of these files as an input; they have the same columns in the same order. */
    public static Csv of(List<Path> files) {
        return new Csv(files);
    }

    private Csv change(Consumer<Csv> change) {
        Csv copy = new Csv(files);
        copy.inputs = inputs;
        copy.targets = targets;
        copy.weight = weight;
        copy.columns = columns;
        copy.missing = missing;
        copy.dropMissingTargets = dropMissingTargets;
        copy.format = format;
        change.accept(copy);
        return copy;
    }

    /** Returns the same with these inputs; none for every column that is not a target. */
    public Csv inputs(String... names) {
        return change(copy -> copy.inputs = List.of(names));
    }

    /** Returns the same with these inputs, such as those of a network, and what they mean. */
    public Csv inputs(List<Column> known) {
        return columns(known).inputs(known.stream().map(Column::name).toArray(String[]::new));
    }

    /** Returns the same with these targets. */
    public Csv targets(String... names) {
        return change(copy -> copy.targets = List.of(names));
    }

    /** Returns the same with these targets, such as those of a network, and what they mean. */
    public Csv targets(List<Column> known) {
        return columns(known).targets(known.stream().map(Column::name).toArray(String[]::new));
    }

    /** Returns the same with a column that says how much each sample counts; see {@link Data#weight}. */
    public Csv weight(String name) {
        return change(copy -> copy.weight = name);
    }

    /** Returns the same with what some columns mean; the categories listed are followed by those that are found. */
    public Csv columns(Column... known) {
        return columns(List.of(known));
    }

    /** Returns the same with what some columns mean; the categories listed are followed by those that are found. */
    public Csv columns(List<Column> known) {
        Map<String, Column> all = new LinkedHashMap<>(columns);
        known.forEach(column -> all.put(column.name(), column));
        return change(copy -> copy.columns = all);
    }

    /** Returns the same for files that are written in this way, as far as it is not to be found out. */
    public Csv format(CsvFormat written) {
        return change(copy -> copy.format = written);
    }

    /** Returns the same with other texts, in upper or lower case, that mean a missing value; see {@link #MISSING}. */
    public Csv missing(String... texts) {
        return change(copy -> copy.missing = List.of(texts));
    }

    /** Returns the same, with rows left out that have no value for a target; otherwise such a row is refused. */
    public Csv dropMissingTargets(boolean drop) {
        return change(copy -> copy.dropMissingTargets = drop);
    }

    /** Returns the files. */
    public List<Path> files() {
        return files;
    }

    /** Returns the inputs; empty for every column that is not a target. */
    public List<String> inputs() {
        return inputs;
    }

    /** Returns the targets. */
    public List<String> targets() {
        return targets;
    }

    /** Returns the column that says how much each sample counts; empty if there is none. */
    public String weight() {
        return weight;
    }

    /** Returns what is known of columns, by name. */
    public Map<String, Column> columns() {
        return Map.copyOf(columns);
    }

    /** Returns what is known of how the files are written. */
    public CsvFormat format() {
        return format;
    }

    /** Returns the texts that mean a missing value, apart from an empty cell. */
    public List<String> missing() {
        return missing;
    }

    /** Returns whether rows without a target are left out. */
    public boolean dropMissingTargets() {
        return dropMissingTargets;
    }
}
