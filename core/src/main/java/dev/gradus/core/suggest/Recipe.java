package dev.gradus.core.suggest;

import dev.gradus.api.data.Column;
import dev.gradus.core.file.JsonFile;
import dev.gradus.core.text.NumberParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts an experiment together. */
final class Recipe {

    private static final String UNITS = "units";
    private static final String SCALING = "scaling";

    private static final double TEST = 0.2;
    private static final double VALIDATION = 0.15;

    /** An input that is skewed by more than this has a few values that are far too large for the others. */
    private static final double SKEWED = 3;

    private static final int LARGEST_BYTE = 255;
    private static final int FEWEST_PIXELS = 32;

    private final Map<String, Object> parts = JsonFile.resource(Recipe.class, "recipe.json");

    /**
     * Returns the experiment as it stands in a file.
     *
     * @param files what {@code data} says of where the samples are
     * @param inputs the inputs that were chosen
     * @param names whether inputs must be named, because some were left out
     */
    Map<String, Object> experiment(
            String name,
            Map<String, Object> files,
            SuggestedTarget target,
            Column targetColumn,
            List<Survey> inputs,
            boolean names,
            SuggestedSizes sizes) {
        Map<String, Object> experiment = new LinkedHashMap<>();
        experiment.put("name", name);
        experiment.put("seed", 0);
        experiment.put("data", data(files, target, targetColumn, inputs, names, sizes));
        experiment.put("network", network(target, sizes));
        experiment.put(
                "loss",
                ((Map<?, ?>) ((Map<?, ?>) parts.get("tasks")).get(target.task().id())).get("loss"));
        experiment.put("optimizer", parts.get("optimizer"));
        experiment.put("training", training(sizes));
        return experiment;
    }

    private static Map<String, Object> data(
            Map<String, Object> files,
            SuggestedTarget target,
            Column targetColumn,
            List<Survey> inputs,
            boolean names,
            SuggestedSizes sizes) {
        Map<String, Object> data = new LinkedHashMap<>(files);
        if (sizes.heldBack()) {
            data.put("validation", VALIDATION);
            data.put("test", TEST);
        }
        if (names) {
            data.put(
                    "inputs",
                    inputs.stream().map(input -> input.column().name()).toList());
        }
        Map<String, Object> scaling = new LinkedHashMap<>();
        boolean bytes = areBytes(inputs);
        scaling.put("inputs", bytes ? "bytes" : "standard");
        if (target.task() == Task.VALUES) {
            scaling.put("targets", "standard");
        }
        data.put(SCALING, scaling);
        Map<String, Object> columns = new LinkedHashMap<>();
        for (Survey input : inputs) {
            if (!bytes && input.least() >= 0 && input.skewness() > SKEWED) {
                columns.put(input.column().name(), Map.of(SCALING, "log"));
            }
        }
        if (targetColumn != null && target.task() != Task.VALUES && isNumbered(targetColumn)) {
            columns.put(targetColumn.name(), "categorical");
        }
        if (!columns.isEmpty()) {
            data.put("columns", columns);
        }
        return data;
    }

    /** Returns whether classes have numbers for names, so that it must be said that they are classes. */
    private static boolean isNumbered(Column target) {
        return target.categories().stream().allMatch(name -> Double.isFinite(NumberParser.parse(name)));
    }

    private static boolean areBytes(List<Survey> inputs) {
        double most = inputs.stream().mapToDouble(Survey::most).max().orElse(0);
        return inputs.size() >= FEWEST_PIXELS
                && most <= LARGEST_BYTE
                && most > LARGEST_BYTE / 2
                && inputs.stream()
                        .allMatch(input -> !input.column().isCategorical()
                                && input.whole()
                                && (input.isConstant() || input.least() >= 0));
    }

    private List<Object> network(SuggestedTarget target, SuggestedSizes sizes) {
        List<Object> layers = new ArrayList<>();
        for (int units : new int[] {sizes.first(), sizes.second()}) {
            layers.add(layer("hidden", units));
            if (sizes.dropout()) {
                layers.add(parts.get("dropout"));
            }
        }
        layers.add(layer("output", target.outputs()));
        return layers;
    }

    private Map<String, Object> layer(String role, int units) {
        Map<String, Object> layer = new LinkedHashMap<>();
        ((Map<?, ?>) parts.get(role)).forEach((key, value) -> layer.put((String) key, value));
        layer.put(UNITS, units);
        return layer;
    }

    private Map<String, Object> training(SuggestedSizes sizes) {
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("epochs", sizes.epochs());
        training.put("batch_size", sizes.batch());
        training.put("schedule", parts.get("schedule"));
        if (sizes.heldBack()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("patience", sizes.patience());
            training.put("early_stopping", rule);
        }
        return training;
    }
}
