package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.ConfusionMatrix;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Task;
import dev.gradus.api.network.Evaluation;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.tensor.Matrix;
import java.util.List;
import java.util.Optional;

/** Computes loss and metrics over data of any size. */
final class Evaluator {

    private final CoreNetwork network;
    private final Loss loss;

    Evaluator(CoreNetwork network, Loss loss) {
        this.network = network;
        this.loss = loss;
    }

    Evaluation run(Data given, List<Metric> metrics) {
        NetworkSpec spec = network.spec();
        Data data = spec.adapt(given);
        Samples.check(data, spec, loss);
        int outputs = spec.outputs();
        RunningLoss running = RunningLoss.bind(loss, outputs, network.services().compute(), spec.precision());
        Optional<ConfusionTally> confusion = confusion(network.task(loss));
        Measures measures = new Measures(
                metrics, List.copyOf(confusion.stream().toList()), network.task(loss), network.meaning(), data);
        Weighting weighting = network.weighting(data, loss);
        Matrix allWeights = weighting == null ? null : weighting.column(spec.precision());
        Matrix weights = weighting == null ? null : Matrix.allocate(spec.precision(), 0, 1);
        running.weigh(weights);
        Matrix targets = Matrix.allocate(spec.precision(), 0, outputs);
        double[] row = new double[spec.targets().size()];
        double[] observed = new double[outputs];
        double[] sum = {0};
        new BatchedForward(network).runBatches(data, (firstRow, batch) -> {
            targets.resize(batch.rows());
            for (int i = 0; i < batch.rows(); i++) {
                data.readTargets(firstRow + i, row);
                network.encoding().targets().encode(row, observed);
                targets.write(i, observed);
            }
            if (weights != null) {
                weights.view(allWeights, firstRow, batch.rows());
            }
            measures.addBatch(batch, firstRow);
            sum[0] += running.sum(batch, targets);
        });
        return new Evaluation(
                sum[0] * running.factor(data.rows(), outputs),
                measures.values(),
                confusion.map(ConfusionTally::matrix));
    }

    private static Optional<ConfusionTally> confusion(Task task) {
        return task.classes().isEmpty()
                ? Optional.empty()
                : Optional.of(new ConfusionTally(task, new ConfusionMatrix(task.classes())));
    }
}
