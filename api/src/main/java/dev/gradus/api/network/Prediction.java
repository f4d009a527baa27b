package dev.gradus.api.network;

import dev.gradus.api.Check;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A prediction by the names of its targets.
 *
 * @param values for every target its number, a {@code Double}, or its class, a {@code String}, in order
 * @param probabilities for every target that is a class the probability of each class, in their order; what the
 *     network gives for it, if the loss that it was trained with knows no probabilities (as mse)
 */
public record Prediction(Map<String, Object> values, Map<String, Map<String, Double>> probabilities) {

    /** Copies the outer maps; orders are kept. */
    public Prediction {
        values = new LinkedHashMap<>(values);
        probabilities = new LinkedHashMap<>(probabilities);
    }

    /** Returns the number that is predicted for the only target. */
    public double number() {
        return number(onlyTarget());
    }

    /** Returns the number that is predicted for a target. */
    public double number(String target) {
        Check.require(value(target) instanceof Double, "prediction: target '%s' is a class, not a number", target);
        return (Double) value(target);
    }

    /** Returns the class that is predicted for the only target. */
    public String label() {
        return label(onlyTarget());
    }

    /** Returns the class that is predicted for a target. */
    public String label(String target) {
        Check.require(value(target) instanceof String, "prediction: target '%s' is a number, not a class", target);
        return (String) value(target);
    }

    /** Returns the probability of each class of the only target. */
    public Map<String, Double> classProbabilities() {
        return classProbabilities(onlyTarget());
    }

    /** Returns the probability of each class of a target. */
    public Map<String, Double> classProbabilities(String target) {
        label(target);
        return probabilities.get(target);
    }

    private Object value(String target) {
        Object value = values.get(target);
        Check.require(value != null, "prediction: no target '%s'; there are %s", target, values.keySet());
        return value;
    }

    private String onlyTarget() {
        Check.require(values.size() == 1, "prediction: there are several targets, %s; say which", values.keySet());
        return values.keySet().iterator().next();
    }
}
