package dev.gradus.api.data;

import dev.gradus.api.Check;
import java.util.Locale;

/**
 * What a network does where an input or a target has no value.
 *
 * <p>What stands in for a missing number or category is measured on the rows that are trained on, is kept in the model,
 * and is the same for every prediction.
 *
 * @param rule where the stand-in comes from
 * @param value the stand-in of {@link Rule#CONSTANT}, a {@code Double} or a category; null for other rules
 * @param indicator whether the network gets one more input, which is 1 where the value is missing and 0 elsewhere
 */
public record Missing(Rule rule, Object value, boolean indicator) {

    /** Where a stand-in comes from. */
    public enum Rule {
        /** There is none: a missing value is refused. */
        ERROR,
        /** The mean of the numbers. */
        MEAN,
        /** The median of the numbers: half are below and half above it. */
        MEDIAN,
        /** The number or category that occurs most often; of several the smallest, or first in the list. */
        MOST_FREQUENT,
        /** A given number or category. */
        CONSTANT,
        /** For categories: missing is a category of its own, for which the inputs of all the others are 0. */
        CATEGORY,
        /** For targets: the sample is left out. */
        DROP;

        /** Returns such as {@code most_frequent}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks that there is a value where one is needed. */
    public Missing {
        Check.require(
                (rule == Rule.CONSTANT) == (value != null),
                "missing: a value goes with the rule 'constant' and with no other");
        Check.require(
                value == null || value instanceof String || value instanceof Double number && Double.isFinite(number),
                "missing: the constant must be a finite number or a category, got %s",
                value);
    }

    /** Refuses missing values. */
    public static Missing error() {
        return new Missing(Rule.ERROR, null, false);
    }

    /** Puts the mean of the training rows in. */
    public static Missing mean() {
        return new Missing(Rule.MEAN, null, false);
    }

    /** Puts the median of the training rows in. */
    public static Missing median() {
        return new Missing(Rule.MEDIAN, null, false);
    }

    /** Puts in what occurs most often in the training rows. */
    public static Missing mostFrequent() {
        return new Missing(Rule.MOST_FREQUENT, null, false);
    }

    /** Puts a number in. */
    public static Missing constant(double value) {
        return new Missing(Rule.CONSTANT, value, false);
    }

    /** Puts a category in. */
    public static Missing constant(String category) {
        return new Missing(Rule.CONSTANT, category, false);
    }

    /** Makes missing a category of its own. */
    public static Missing category() {
        return new Missing(Rule.CATEGORY, null, false);
    }

    /** Leaves out samples without the target. */
    public static Missing drop() {
        return new Missing(Rule.DROP, null, false);
    }

    /** Returns the same with one more input that says where a value is missing. */
    public Missing withIndicator() {
        return new Missing(rule, value, true);
    }
}
