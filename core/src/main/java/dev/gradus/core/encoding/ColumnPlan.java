package dev.gradus.core.encoding;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wanted of one column; the measures come later, from the rows that are trained on.
 *
 * @param column its name and meaning; categories are known
 * @param scaling how its numbers are scaled; none for categories
 * @param missing what stands in for a missing value
 * @param unseen what happens with categories that are not the column's
 * @param single whether its two categories are one number, 0 or 1, and not one number each
 */
public record ColumnPlan(Column column, ScaleKind scaling, Missing missing, Unseen unseen, boolean single) {

    /** Checks that the choices suit the column. */
    public ColumnPlan {
        String name = column.name();
        Missing.Rule rule = missing.rule();
        if (column.isCategorical()) {
            checkCategories(column, scaling, missing);
        } else {
            Check.require(
                    rule != Missing.Rule.CATEGORY && !(missing.value() instanceof String),
                    "column '%s' is numeric: a number stands in for a missing one, not a category; use error, mean,"
                            + " median, most_frequent or constant",
                    name);
        }
        Check.require(
                !missing.indicator() || rule != Missing.Rule.ERROR,
                "column '%s': missing values are refused, so there is nothing to indicate; choose what stands in for"
                        + " them",
                name);
    }

    private static void checkCategories(Column column, ScaleKind scaling, Missing missing) {
        String name = column.name();
        Check.require(
                !column.categories().isEmpty(),
                "column '%s': its categories are not known; list them, as in Column.categorical(\"%s\", \"a\", \"b\"),"
                        + " or take the columns of the data with columnsOf(data)",
                name,
                name);
        Check.require(
                scaling == ScaleKind.NONE,
                "column '%s' is categorical: there is nothing to scale; leave out its scaling",
                name);
        Check.require(
                missing.rule() != Missing.Rule.MEAN && missing.rule() != Missing.Rule.MEDIAN,
                "column '%s' is categorical: there is no %s of categories; use error, category, most_frequent or"
                        + " constant",
                name,
                missing.rule().id());
        Check.require(
                missing.value() == null || column.categories().contains(missing.value()),
                "column '%s': '%s' is none of its categories: %s",
                name,
                missing.value(),
                column.categories());
    }

    /** Returns the plan for numbers that must be there and are left as they are. */
    public static ColumnPlan plain(String name) {
        return new ColumnPlan(Column.numeric(name), ScaleKind.NONE, Missing.error(), Unseen.MISSING, false);
    }

    /** Returns the same plan, with two categories as one number or not. */
    public ColumnPlan asSingle(boolean one) {
        return new ColumnPlan(column, scaling, missing, unseen, one);
    }

    /** Returns how many numbers the column becomes. */
    public int width() {
        int values = column.isCategorical() && !single ? column.categories().size() : 1;
        return values + (missing.indicator() ? 1 : 0);
    }

    /** Returns the names of the numbers. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        if (!column.isCategorical()) {
            names.add(column.name());
        } else if (single) {
            names.add(column.name() + "=" + column.categories().get(1));
        } else {
            column.categories().forEach(category -> names.add(column.name() + "=" + category));
        }
        if (missing.indicator()) {
            names.add(column.name() + "=missing");
        }
        return names;
    }

    /**
     * Refuses what is neither a value of the column nor missing where that is allowed.
     *
     * @param what {@code input} or {@code target}, for the message
     * @param row the value's row, for the message
     */
    public void check(double value, String what, int row) {
        boolean refused = Double.isNaN(value) && missing.rule() == Missing.Rule.ERROR;
        if (refused || Double.isInfinite(value)) {
            throw new InvalidInputException("data: row " + row + ", " + what + " '" + column.name()
                    + (column.isCategorical()
                            ? "' is missing; every sample needs one"
                            : "' is " + value + "; every value must be a finite number"));
        }
    }
}
