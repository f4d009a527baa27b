package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.ShapeException;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.ScaleKind;
import dev.gradus.core.text.Suggestions;
import dev.gradus.core.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a builder is told of inputs and targets; makes plans of it. */
final class ColumnChoices {

    private final Map<String, Preparation> preparations = new LinkedHashMap<>();
    private List<Column> inputs = List.of();
    private List<Column> targets = List.of();
    /** Null unless plans are given. */
    private List<ColumnPlan> givenInputs;

    private List<ColumnPlan> givenTargets;
    private ScaleKind inputScaling = ScaleKind.NONE;
    private ScaleKind targetScaling = ScaleKind.NONE;
    /** Null for the usual. */
    private Missing missingNumbers;

    private Missing usualForNumbers = Missing.median();
    private Missing missingCategories = Missing.category();
    private Unseen unseen = Unseen.MISSING;

    void bareInputs(String... names) {
        inputs(Stream.of(names).map(Column::numeric).toList());
        usualForNumbers = Missing.error();
    }

    void inputs(List<Column> columns) {
        inputs = columns;
        usualForNumbers = Missing.median();
    }

    void targets(List<Column> columns) {
        targets = columns;
    }

    void plans(List<ColumnPlan> inputPlans, List<ColumnPlan> targetPlans) {
        givenInputs = inputPlans;
        givenTargets = targetPlans;
    }

    void scaleInputs(String scaling) {
        inputScaling = ScaleKind.of(scaling, "scaling of inputs");
    }

    void scaleTargets(String scaling) {
        targetScaling = ScaleKind.of(scaling, "scaling of targets");
    }

    void missingNumbers(Missing missing) {
        missingNumbers = missing;
    }

    void missingCategories(Missing missing) {
        missingCategories = missing;
    }

    void unseen(Unseen choice) {
        unseen = choice;
    }

    void prepare(String column, Preparation preparation) {
        preparations.put(column, preparation);
    }

    static List<String> numbered(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    List<ColumnPlan> inputPlans() {
        if (givenInputs != null) {
            return givenInputs;
        }
        Check.require(!inputs.isEmpty(), "network: no inputs; say how many with inputs(count) or inputs(names)");
        Missing numbers = missingNumbers == null ? usualForNumbers : missingNumbers;
        List<ColumnPlan> plans = inputs.stream()
                .map(column -> plan(column, inputScaling, column.isCategorical() ? missingCategories : numbers))
                .toList();
        for (ColumnPlan plan : plans) {
            Check.require(
                    plan.missing().rule() != Missing.Rule.DROP,
                    "column '%s': an input is not left out; use error, or say what stands in for a missing value",
                    plan.column().name());
        }
        return plans;
    }

    private static void checkTarget(ColumnPlan plan) {
        String name = plan.column().name();
        Missing.Rule rule = plan.missing().rule();
        Check.require(
                rule == Missing.Rule.ERROR || rule == Missing.Rule.DROP,
                "column '%s': a target is not filled in; use error or drop",
                name);
        List<String> classes = plan.column().categories();
        Check.require(
                classes.size() != 1,
                "network: target '%s' has only one class, '%s'; there is nothing to tell apart",
                name,
                classes.isEmpty() ? "" : classes.get(0));
    }

    private ColumnPlan plan(Column column, ScaleKind usualScaling, Missing usualMissing) {
        Preparation own = preparations.getOrDefault(column.name(), Preparation.USUAL);
        ScaleKind scaling = column.isCategorical() ? ScaleKind.NONE : usualScaling;
        if (own.scaling() != null) {
            scaling = ScaleKind.of(own.scaling(), "scaling of '" + column.name() + "'");
        }
        return new ColumnPlan(
                column,
                scaling,
                own.missing() == null ? usualMissing : own.missing(),
                own.unseen() == null ? unseen : own.unseen(),
                false);
    }

    /**
     * Returns the plans of the targets, which together have as many outputs as the network.
     *
     * @param lastLayer the name of the last layer, for messages
     */
    List<ColumnPlan> targetPlans(int outputs, String lastLayer) {
        List<ColumnPlan> plans = givenTargets;
        if (plans == null) {
            List<Column> columns = targets.isEmpty()
                    ? numbered("y", outputs).stream().map(Column::numeric).toList()
                    : targets;
            plans = columns.stream()
                    .map(column -> plan(column, targetScaling, Missing.error()))
                    .toList();
            plans.forEach(ColumnChoices::checkTarget);
            checkPreparations(columns);
        }
        List<ColumnPlan> fitting = fitting(plans, outputs);
        if (fitting == null) {
            throw new ShapeException("network: the last layer '" + lastLayer + "' has " + Words.count(outputs, "output")
                    + wanted(plans));
        }
        return fitting;
    }

    /** Two classes are one output or two; which it is follows from the number of outputs. Null if nothing fits. */
    private static List<ColumnPlan> fitting(List<ColumnPlan> plans, int outputs) {
        for (boolean single : new boolean[] {true, false}) {
            List<ColumnPlan> tried = plans.stream()
                    .map(plan ->
                            plan.asSingle(single && plan.column().categories().size() == 2))
                    .toList();
            if (tried.stream().mapToInt(ColumnPlan::width).sum() == outputs) {
                return tried;
            }
        }
        return null;
    }

    private static String wanted(List<ColumnPlan> plans) {
        List<String> names = plans.stream().map(plan -> plan.column().name()).toList();
        boolean classes = plans.stream().anyMatch(plan -> plan.column().isCategorical());
        if (!classes) {
            return " for " + Words.count(names.size(), "target") + " " + names + "; give it one unit for each target";
        }
        int all = plans.stream().mapToInt(plan -> plan.asSingle(false).width()).sum();
        List<String> each = plans.stream()
                .map(plan -> "'" + plan.column().name() + "'"
                        + (plan.column().isCategorical()
                                ? " with the classes " + plan.column().categories()
                                : ""))
                .toList();
        boolean two = plans.stream().anyMatch(plan -> plan.column().categories().size() == 2);
        return " for " + (plans.size() == 1 ? "the target " : "the targets ") + String.join(" and ", each)
                + "; give it " + Words.count(all, "unit") + ", one for each class"
                + (two ? ", or one for two classes" : "");
    }

    /** Refuses what is said of a column that there is not. */
    private void checkPreparations(List<Column> targetColumns) {
        List<String> known = new ArrayList<>();
        inputs.forEach(column -> known.add(column.name()));
        targetColumns.forEach(column -> known.add(column.name()));
        for (String name : preparations.keySet()) {
            Check.require(
                    known.contains(name),
                    "network: no column '%s' to prepare.%s There are: %s",
                    name,
                    Suggestions.didYouMean(name, known),
                    String.join(", ", known));
        }
    }
}
