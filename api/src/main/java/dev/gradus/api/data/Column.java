package dev.gradus.api.data;

import dev.gradus.api.Check;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What the values of a column mean: numbers, or categories such as the names of islands.
 *
 * <p>All values are doubles: a category is its place in the list of categories, counted from 0, and a missing value is
 * NaN.
 *
 * @param name the column's name
 * @param type whether its values are numbers or categories
 * @param categories the categories, each with a name of its own; empty for numbers, and as long as they are not known
 */
public record Column(String name, Type type, List<String> categories) {

    /** What values can mean. */
    public enum Type {
        /** Numbers, of which more and less make sense. */
        NUMERIC,
        /** One of several names, of which none is more than another. */
        CATEGORICAL
    }

    /** Copies the list and checks that no category is named twice. */
    public Column {
        Check.require(name != null, "column: no name");
        categories = List.copyOf(categories);
        Check.require(
                categories.isEmpty() || type == Type.CATEGORICAL, "column '%s' is numeric: it has no categories", name);
        HashSet<String> seen = new HashSet<>();
        for (String category : categories) {
            Check.require(seen.add(category), "column '%s': the category '%s' is listed twice", name, category);
        }
    }

    /** Returns a column of numbers. */
    public static Column numeric(String name) {
        return new Column(name, Type.NUMERIC, List.of());
    }

    /**
     * Returns a column of categories.
     *
     * @param categories all of them in order; none if they are to be found in the data
     */
    public static Column categorical(String name, String... categories) {
        return new Column(name, Type.CATEGORICAL, List.of(categories));
    }

    /** Returns whether the values are categories. */
    public boolean isCategorical() {
        return type == Type.CATEGORICAL;
    }

    /** Returns this column with its categories in order: of numbers if all are such, else of characters' codes. */
    public Column withSortedCategories() {
        boolean numbers = categories.stream().noneMatch(category -> Double.isNaN(DecimalText.parse(category)));
        Comparator<String> byText = Comparator.naturalOrder();
        Comparator<String> byNumber = Comparator.comparingDouble(DecimalText::parse);
        return withCategories(categories.stream()
                .sorted(numbers ? byNumber.thenComparing(byText) : byText)
                .toList());
    }

    /** Returns this column with other categories. */
    public Column withCategories(List<String> others) {
        return new Column(name, type, others);
    }
}
