package dev.gradus.core.encoding;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.core.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Data with the columns of a network: in its order, and with its categories. */
public final class AdaptedData implements Data {

    private final Data data;
    private final Side inputs;
    private final Side targets;
    /** The rows that are left; null for all. */
    private final int[] kept;

    private AdaptedData(Data data, Side inputs, Side targets, int[] kept) {
        this.data = data;
        this.inputs = inputs;
        this.targets = targets;
        this.kept = kept;
    }

    /**
     * Returns samples with these columns; the data itself if it has no others.
     *
     * @throws dev.gradus.api.error.InvalidInputException if a column is missing, or its values mean something else
     */
    public static Data samples(Data data, List<ColumnPlan> inputs, List<ColumnPlan> targets) {
        requireRows(data);
        Side inputSide = Side.of("input", data.inputColumns(), inputs);
        Side targetSide = Side.of("target", data.targetColumns(), targets);
        int[] kept = kept(data, targetSide, targets);
        return inputSide.changesNothing() && targetSide.changesNothing() && kept == null
                ? data
                : new AdaptedData(data, inputSide, targetSide, kept);
    }

    /** Returns the same for samples whose targets don't matter; it has none. */
    public static Data inputs(Data data, List<ColumnPlan> inputs) {
        requireRows(data);
        return new AdaptedData(
                data, Side.of("input", data.inputColumns(), inputs), new Side(List.of(), 0, List.of()), null);
    }

    /** Returns the rows that have all targets, if those without are to be left out; null if no row is. */
    private static int[] kept(Data data, Side side, List<ColumnPlan> targets) {
        if (targets.stream().noneMatch(plan -> plan.missing().rule() == Missing.Rule.DROP)) {
            return null;
        }
        double[] values = new double[targets.size()];
        int[] kept = IntStream.range(0, data.rows())
                .filter(row -> {
                    side.read(row, data::readTargets, values);
                    return IntStream.range(0, values.length)
                            .noneMatch(i -> Double.isNaN(values[i])
                                    && targets.get(i).missing().rule() == Missing.Rule.DROP);
                })
                .toArray();
        Check.require(
                kept.length > 0,
                "data: no row has a value for %s; there is nothing to learn from",
                names(side.columns()));
        return kept.length == data.rows() ? null : kept;
    }

    private int place(int row) {
        return kept == null ? row : kept[row];
    }

    private static void requireRows(Data data) {
        Check.require(data.rows() > 0, "data: no samples; give at least one row");
    }

    @Override
    public int rows() {
        return kept == null ? data.rows() : kept.length;
    }

    @Override
    public List<String> inputs() {
        return names(inputs.columns());
    }

    @Override
    public List<String> targets() {
        return names(targets.columns());
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }

    @Override
    public List<Column> inputColumns() {
        return inputs.columns();
    }

    @Override
    public List<Column> targetColumns() {
        return targets.columns();
    }

    @Override
    public void readInputs(int row, double[] into) {
        inputs.read(place(row), data::readInputs, into);
    }

    @Override
    public void readTargets(int row, double[] into) {
        targets.read(place(row), data::readTargets, into);
    }

    @Override
    public boolean isWeighted() {
        return data.isWeighted();
    }

    @Override
    public double weight(int row) {
        return data.weight(row);
    }

    /**
     * The inputs or the targets.
     *
     * @param columns the network's
     * @param width how many columns the data has
     * @param readings for each of the network's columns where and how it is read; null if nothing is changed
     */
    private record Side(List<Column> columns, int width, List<Reading> readings) {

        static Side of(String what, List<Column> given, List<ColumnPlan> plans) {
            List<Column> columns = plans.stream().map(ColumnPlan::column).toList();
            int[] places = places(what, given, columns);
            List<Reading> readings = new ArrayList<>();
            boolean same = given.size() == columns.size();
            for (int i = 0; i < places.length; i++) {
                Column column = given.get(places[i]);
                Translation translation = Translation.of(what, column, plans.get(i));
                readings.add(new Reading(places[i], translation));
                same &= places[i] == i && translation == null;
            }
            return new Side(columns, given.size(), same ? null : readings);
        }

        /** By name if the names are known; else in order, if nobody gave the columns names or their number is right. */
        private static int[] places(String what, List<Column> given, List<Column> wanted) {
            List<String> names = names(given);
            List<String> wantedNames = names(wanted);
            if (names.containsAll(wantedNames)) {
                return wantedNames.stream().mapToInt(names::indexOf).toArray();
            }
            Check.require(
                    given.size() == wanted.size(),
                    what.equals("input")
                            ? "data: %s inputs %s, but the network has %s: %s"
                            : "data: %s targets %s, but the network has %s: %s; give one for each",
                    given.size(),
                    names,
                    wanted.size(),
                    wantedNames);
            boolean plain = given.stream().noneMatch(Column::isCategorical)
                    && wanted.stream().noneMatch(Column::isCategorical);
            if (!plain && !isNumbered(names)) {
                String missing = wantedNames.stream()
                        .filter(name -> !names.contains(name))
                        .findFirst()
                        .orElseThrow();
                Check.require(
                        false,
                        "data: no %s '%s'.%s There are: %s",
                        what,
                        missing,
                        Suggestions.didYouMean(missing, names),
                        String.join(", ", names));
            }
            return IntStream.range(0, wanted.size()).toArray();
        }

        /** Returns whether the columns are those of arrays, which have no names of their own. */
        private static boolean isNumbered(List<String> names) {
            String prefix = names.isEmpty() ? "" : names.get(0).replaceFirst("1$", "");
            return IntStream.range(0, names.size()).allMatch(i -> names.get(i).equals(prefix + (i + 1)));
        }

        boolean changesNothing() {
            return readings == null;
        }

        void read(int row, RowReader source, double[] into) {
            if (readings == null) {
                source.read(row, into);
                return;
            }
            double[] values = new double[width];
            source.read(row, values);
            for (int i = 0; i < into.length && i < readings.size(); i++) {
                Reading reading = readings.get(i);
                double value = values[reading.place()];
                into[i] = reading.translation() == null
                        ? value
                        : reading.translation().apply(value, row);
            }
        }
    }

    /**
     * How one column is read.
     *
     * @param place its place in the data
     * @param translation what becomes of its values; null if they stay
     */
    private record Reading(int place, Translation translation) {}
}
