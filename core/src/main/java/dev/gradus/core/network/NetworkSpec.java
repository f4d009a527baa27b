package dev.gradus.core.network;

import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.metric.Task;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.encoding.AdaptedData;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.ScaleKind;
import java.util.List;

/**
 * Everything about a network but its numbers.
 *
 * @param inputPlans the inputs, and how they are to be encoded
 * @param targetPlans the targets, and how they are to be encoded; together as wide as the last layer's outputs
 * @param precision the precision that it computes in
 * @param seed the seed of everything random
 * @param layers the layers in order
 */
public record NetworkSpec(
        List<ColumnPlan> inputPlans,
        List<ColumnPlan> targetPlans,
        Precision precision,
        long seed,
        List<NamedLayer> layers) {

    /** Copies the lists. */
    public NetworkSpec {
        inputPlans = List.copyOf(inputPlans);
        targetPlans = List.copyOf(targetPlans);
        layers = List.copyOf(layers);
    }

    /** Returns the names of the inputs. */
    public List<String> inputs() {
        return names(inputPlans);
    }

    /** Returns the names of the targets. */
    public List<String> targets() {
        return names(targetPlans);
    }

    private static List<String> names(List<ColumnPlan> plans) {
        return plans.stream().map(plan -> plan.column().name()).toList();
    }

    /** Returns how many numbers the first layer receives. */
    public int features() {
        return inputPlans.stream().mapToInt(ColumnPlan::width).sum();
    }

    /** Returns how many numbers the last layer gives. */
    public int outputs() {
        return targetPlans.stream().mapToInt(ColumnPlan::width).sum();
    }

    /** Returns what the network is for, with a name for each output: that of the class if there is one target only. */
    Task task(Outputs outputs) {
        Column first = targetPlans.get(0).column();
        boolean onlyClasses = targetPlans.size() == 1 && first.isCategorical();
        if (!onlyClasses) {
            return new Task(
                    outputs,
                    targetPlans.stream().flatMap(plan -> plan.names().stream()).toList());
        }
        return targetPlans.get(0).single()
                ? new Task(outputs, List.of(first.name()), first.categories())
                : new Task(outputs, first.categories());
    }

    /** Returns the scaling of a target that has one; none if no target has. */
    ScaleKind targetScaling() {
        return targetPlans.stream()
                .map(ColumnPlan::scaling)
                .filter(kind -> kind != ScaleKind.NONE)
                .findFirst()
                .orElse(ScaleKind.NONE);
    }

    /** Returns samples with these columns. */
    Data adapt(Data data) {
        return AdaptedData.samples(data, inputPlans, targetPlans);
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
        return new NetworkSpec(inputPlans, targetPlans, other, seed, layers);
    }
}
