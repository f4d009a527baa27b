package dev.gradus.core.encoding;

import dev.gradus.api.error.InvalidInputException;

/**
 * A column's plan with the measures that make it work.
 *
 * @param plan what is wanted
 * @param scale the scaling in use; that of kind none as long as no data have been seen, whatever is wanted
 * @param fill what stands in for a missing value, a number or the place of a category; NaN if nothing does
 */
public record ColumnCode(ColumnPlan plan, Scale scale, double fill) {

    /** Returns the code before any data have been seen. */
    public static ColumnCode unmeasured(ColumnPlan plan) {
        return new ColumnCode(plan, Scale.NONE, constant(plan));
    }

    /** Returns what stands in for missing values without any measuring; NaN if that takes some. */
    static double constant(ColumnPlan plan) {
        Object value = plan.missing().value();
        if (value instanceof String category) {
            return plan.column().categories().indexOf(category);
        }
        return value == null ? Double.NaN : (Double) value;
    }

    /** Returns whether the value is its only number, but for scaling. */
    boolean needsNoExpanding() {
        return !plan.column().isCategorical()
                && Double.isNaN(fill)
                && !plan.missing().indicator();
    }

    /** Writes the numbers of a value, not scaled yet. */
    void expand(double value, double[] into, int at) {
        boolean missing = Double.isNaN(value);
        double known = missing ? fill : value;
        int width = plan.width();
        if (plan.missing().indicator()) {
            into[at + --width] = missing ? 1 : 0;
        }
        if (!plan.column().isCategorical() || plan.single()) {
            into[at] = known;
            return;
        }
        for (int i = 0; i < width; i++) {
            into[at + i] = 0;
        }
        if (!Double.isNaN(known)) {
            into[at + category(known, width)] = 1;
        }
    }

    private int category(double value, int count) {
        int category = (int) value;
        if (category != value || category < 0 || category >= count) {
            throw noCategory(value);
        }
        return category;
    }

    private InvalidInputException noCategory(double value) {
        return new InvalidInputException("column '" + plan.column().name() + "' is " + value
                + ", which is the place of no category; there are "
                + plan.column().categories().size()
                + " of them, counted from 0: " + plan.column().categories());
    }
}
