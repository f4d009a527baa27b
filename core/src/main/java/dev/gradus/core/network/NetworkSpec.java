package dev.gradus.core.network;

import dev.gradus.api.tensor.Precision;
import java.util.List;

/**
 * Everything about a network but its numbers.
 *
 * @param inputs the names of the inputs
 * @param targets the names of the targets, as many as the last layer has outputs
 * @param precision the precision that it computes in
 * @param seed the seed of everything random
 * @param layers the layers in order
 * @param inputScaling the kind of scaling of the inputs
 * @param targetScaling the kind of scaling of the targets
 */
public record NetworkSpec(
        List<String> inputs,
        List<String> targets,
        Precision precision,
        long seed,
        List<NamedLayer> layers,
        String inputScaling,
        String targetScaling) {

    /** Copies the lists. */
    public NetworkSpec {
        inputs = List.copyOf(inputs);
        targets = List.copyOf(targets);
        layers = List.copyOf(layers);
    }

    /** Returns how many samples a batch of training must have at least. */
    int smallestBatch() {
        return layers.stream()
                .mapToInt(named -> named.layer().smallestBatch())
                .max()
                .orElse(1);
    }

    /** Returns the same network in another precision. */
    public NetworkSpec withPrecision(Precision other) {
        return new NetworkSpec(inputs, targets, other, seed, layers, inputScaling, targetScaling);
    }
}
