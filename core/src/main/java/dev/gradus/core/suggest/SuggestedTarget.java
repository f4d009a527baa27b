package dev.gradus.core.suggest;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.core.text.NumberParser;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be learnt of the targets.
 *
 * @param task what is to be learnt
 * @param outputs how many outputs that takes
 * @param numbers the numbers that the names of the categories are, if the target was read as categories and is none
 * @param remark the reason
 */
record SuggestedTarget(Task task, int outputs, double[] numbers, String remark) {

    /** Digits, grades and ages of children are classes; more different whole numbers than this are amounts. */
    private static final int MOST_NUMBERED_CLASSES = 20;

    /**
     * Decides for data whose only target was read as categories, or whose targets are numbers.
     *
     * @param said whether somebody said that the only target is a class, or that it is a number
     * @param decimal what stands before the decimals of a number
     */
    static SuggestedTarget of(Data data, boolean said, char decimal) {
        List<Column> targets = data.targetColumns();
        if (targets.size() > 1 || !targets.get(0).isCategorical()) {
            for (Column target : targets) {
                Check.require(
                        !target.isCategorical(),
                        "target '%s' holds texts; of several targets all must be numbers, so give it alone",
                        target.name());
            }
            String remark = targets.size() > 1 ? "the targets are numbers" : isANumber(targets.get(0));
            return new SuggestedTarget(Task.VALUES, targets.size(), null, remark);
        }
        Column target = targets.get(0);
        int count = target.categories().size();
        double[] numbers = numbers(target, decimal);
        Check.require(
                count > 1, "target '%s' has the same value in every row; there is nothing to learn", target.name());
        if (numbers == null || said) {
            String values = numbers == null ? "texts" : "numbers";
            Check.require(
                    2 * count <= data.rows(),
                    "target '%s' has %s different %s in %s rows; there are too few rows of each to learn from",
                    target.name(),
                    count,
                    values,
                    data.rows());
            return classes(count, "'" + target.name() + "' has " + count + " different " + values + ": classes");
        }
        boolean whole = Arrays.stream(numbers).allMatch(number -> number == Math.rint(number));
        if (whole && count <= MOST_NUMBERED_CLASSES) {
            return classes(
                    count, "'" + target.name() + "' has " + count + " different whole numbers: taken for classes");
        }
        return new SuggestedTarget(Task.VALUES, 1, numbers, isANumber(target));
    }

    private static String isANumber(Column target) {
        return "'" + target.name() + "' is a number";
    }

    private static SuggestedTarget classes(int count, String remark) {
        return count == 2
                ? new SuggestedTarget(Task.YES_NO, 1, null, remark)
                : new SuggestedTarget(Task.CLASSES, count, null, remark);
    }

    private static double[] numbers(Column target, char decimal) {
        double[] numbers = target.categories().stream()
                .mapToDouble(text -> NumberParser.parse(text, decimal))
                .toArray();
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return null;
            }
        }
        return numbers;
    }
}
