package dev.gradus.core.encoding;

import dev.gradus.api.data.Data;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Turns the values of a row of columns into the numbers that a network computes with, and back.
 *
 * <p>In two steps: expanding puts something in for what is missing and makes several numbers of a category; scaling
 * makes all of them of ordinary size.
 */
public final class Encoder {

    private final List<ColumnCode> codes;
    private final ColumnCode[] columns;
    /** For every column the place of its first number. */
    private final int[] places;
    /** For every number its scaling. */
    private final Scale[] scales;

    private final boolean expands;
    /** Whether every column is one number, which expanding changes at most where it is missing. */
    private final boolean oneEach;

    private final boolean rescales;

    /** Makes the encoder of some columns. */
    public Encoder(List<ColumnCode> codes) {
        this.codes = List.copyOf(codes);
        this.columns = codes.toArray(ColumnCode[]::new);
        this.places = new int[columns.length];
        int width = 0;
        for (int i = 0; i < columns.length; i++) {
            places[i] = width;
            width += columns[i].plan().width();
        }
        this.scales = new Scale[width];
        Arrays.fill(scales, Scale.NONE);
        boolean scaled = false;
        boolean expanded = false;
        for (int i = 0; i < columns.length; i++) {
            Scale scale = columns[i].scale();
            scales[places[i]] = scale;
            scaled |= scale.kind() != ScaleKind.NONE;
            expanded |= !columns[i].needsNoExpanding();
        }
        this.rescales = scaled;
        this.expands = expanded;
        this.oneEach = codes.stream()
                .allMatch(code ->
                        !code.plan().column().isCategorical() && code.plan().width() == 1);
    }

    /** Returns the encoder of columns of which no data have been seen yet. */
    public static Encoder unmeasured(List<ColumnPlan> plans) {
        return new Encoder(plans.stream().map(ColumnCode::unmeasured).toList());
    }

    /**
     * Returns the encoder of the inputs, measured on data that have these columns.
     *
     * @throws dev.gradus.api.error.InvalidInputException if a column has no values, or such that can't be scaled
     */
    public static Encoder ofInputs(List<ColumnPlan> plans, Data data) {
        return Measuring.encoder(plans, data.rows(), data::readInputs);
    }

    /** Returns the encoder of the targets, measured in the same way. */
    public static Encoder ofTargets(List<ColumnPlan> plans, Data data) {
        return Measuring.encoder(plans, data.rows(), data::readTargets);
    }

    /** Returns how each column is encoded. */
    public List<ColumnCode> codes() {
        return codes;
    }

    /** Returns how many numbers a row becomes. */
    public int width() {
        return scales.length;
    }

    /** Returns the names of the numbers. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        codes.forEach(code -> names.addAll(code.plan().names()));
        return names;
    }

    /** Returns whether a row is what encoding makes of it. */
    public boolean leaves(double[] row) {
        if (rescales || !oneEach) {
            return false;
        }
        if (expands) {
            for (double value : row) {
                if (Double.isNaN(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Turns a row in the user's terms into numbers for the network. */
    public void encode(double[] row, double[] into) {
        expand(row, into);
        scale(into);
    }

    /** Writes the numbers of a row, in the user's units. */
    public void expand(double[] row, double[] into) {
        if (!expands) {
            System.arraycopy(row, 0, into, 0, columns.length);
            return;
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i].expand(row[i], into, places[i]);
        }
    }

    /** Scales the numbers of a row. */
    public void scale(double[] numbers) {
        if (rescales) {
            for (int i = 0; i < scales.length; i++) {
                numbers[i] = scales[i].apply(numbers[i]);
            }
        }
    }

    /** Undoes {@link #scale}. */
    public void unscale(double[] numbers) {
        if (rescales) {
            for (int i = 0; i < scales.length; i++) {
                numbers[i] = scales[i].undo(numbers[i]);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Encoder encoder && codes.equals(encoder.codes);
    }

    @Override
    public int hashCode() {
        return codes.hashCode();
    }
}
