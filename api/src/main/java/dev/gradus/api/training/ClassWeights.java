package dev.gradus.api.training;

import dev.gradus.api.Check;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much the samples of each class count in the loss: a sample's weight is multiplied by that of its class.
 *
 * <pre>{@code ClassWeights.of(Map.of("plum", 3.0))}</pre>
 *
 * @param balanced whether all classes that occur are to count the same in all, however many samples they have
 * @param byClass the weights by class; a class that is not named has 1
 */
public record ClassWeights(boolean balanced, Map<String, Double> byClass) {

    /** Copies the weights and checks them. */
    public ClassWeights {
        byClass = Collections.unmodifiableMap(new LinkedHashMap<>(byClass));
        Check.require(
                !balanced || byClass.isEmpty(),
                "training.class_weights: either balanced or by class, not both; got %s",
                byClass);
        byClass.forEach((name, weight) -> Check.require(
                weight >= 0 && weight < Double.POSITIVE_INFINITY,
                "training.class_weights.%s must be a number >= 0, got %s",
                name,
                weight));
    }

    /**
     * Returns weights by which all classes that occur count the same: samples / (classes · samples of the class), as in
     * scikit-learn; their mean over the samples is 1.
     */
    public static ClassWeights balance() {
        return new ClassWeights(true, Map.of());
    }

    /** Returns weights by class; a class that is not named has 1. */
    public static ClassWeights of(Map<String, Double> byClass) {
        return new ClassWeights(false, byClass);
    }
}
