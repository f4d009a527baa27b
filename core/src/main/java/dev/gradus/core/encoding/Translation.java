package dev.gradus.core.encoding;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.text.Decimals;
import dev.gradus.core.text.NumberParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the values of a column of some data are in a network's column of the same name. */
abstract class Translation {

    private final String what;
    private final ColumnPlan plan;

    private Translation(String what, ColumnPlan plan) {
        this.what = what;
        this.plan = plan;
    }

    /**
     * Returns the translation; null if values stay what they are.
     *
     * @param what {@code input} or {@code target}, for messages
     */
    static Translation of(String what, Column given, ColumnPlan plan) {
        Column wanted = plan.column();
        if (!wanted.isCategorical()) {
            return given.isCategorical() ? new ToNumbers(what, given, plan) : null;
        }
        if (!given.isCategorical()) {
            return new FromNumbers(what, plan);
        }
        return given.categories().equals(wanted.categories()) ? null : new BetweenCategories(what, given, plan);
    }

    /** Returns the network's value for one that is not missing. */
    abstract double known(double value, int row);

    double apply(double value, int row) {
        return Double.isNaN(value) ? value : known(value, row);
    }

    /** Returns the value of a category that the network does not know. */
    double unknown(String category, int row) {
        if (what.equals("input") && plan.unseen() == Unseen.MISSING) {
            return Double.NaN;
        }
        throw new InvalidInputException("data: row " + row + ", " + what + " " + unknown(plan.column(), category));
    }

    /** Returns the words of a refusal. */
    static String unknown(Column column, String category) {
        return "'" + column.name() + "' is '" + category + "', which did not occur in training; known are: "
                + String.join(", ", column.categories());
    }

    /** Categories whose names are numbers, for a column of numbers. */
    private static final class ToNumbers extends Translation {

        private final double[] numbers;

        ToNumbers(String what, Column given, ColumnPlan plan) {
            super(what, plan);
            List<String> categories = given.categories();
            numbers = new double[categories.size()];
            for (int i = 0; i < numbers.length; i++) {
                String category = categories.get(i);
                numbers[i] = NumberParser.parse(category);
                Check.require(
                        Double.isFinite(numbers[i]),
                        "data: %s '%s' is a number in the network, but '%s' is none",
                        what,
                        given.name(),
                        category);
            }
        }

        @Override
        double known(double value, int row) {
            return numbers[(int) value];
        }
    }

    /** Numbers that are the names of categories, such as years. */
    private static final class FromNumbers extends Translation {

        private final Map<Double, Integer> places = new HashMap<>();

        FromNumbers(String what, ColumnPlan plan) {
            super(what, plan);
            List<String> categories = plan.column().categories();
            for (int i = 0; i < categories.size(); i++) {
                double number = NumberParser.parse(categories.get(i));
                if (!Double.isNaN(number)) {
                    places.putIfAbsent(positiveZero(number), i);
                }
            }
        }

        /** As keys of a map, 0 and −0 differ. */
        private static double positiveZero(double value) {
            return value == 0 ? 0.0 : value;
        }

        @Override
        double known(double value, int row) {
            Integer place = places.get(positiveZero(value));
            if (place != null) {
                return place;
            }
            boolean whole = value == Math.rint(value) && Math.abs(value) <= Long.MAX_VALUE;
            return unknown(whole ? String.valueOf((long) value) : Decimals.of(value), row);
        }
    }

    /** Categories in another order, or others. */
    private static final class BetweenCategories extends Translation {

        private final List<String> names;
        private final int[] places;

        BetweenCategories(String what, Column given, ColumnPlan plan) {
            super(what, plan);
            names = given.categories();
            places =
                    names.stream().mapToInt(plan.column().categories()::indexOf).toArray();
        }

        @Override
        double known(double value, int row) {
            int place = places[(int) value];
            return place >= 0 ? place : unknown(names.get((int) value), row);
        }
    }
}
