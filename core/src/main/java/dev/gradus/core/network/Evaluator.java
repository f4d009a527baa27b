package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Evaluation;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.tensor.Matrix;

/** Computes loss and metrics over data of any size. */
final class Evaluator {

    private final CoreNetwork network;
    private final Loss loss;

    Evaluator(CoreNetwork network, Loss loss) {
        this.network = network;
        this.loss = loss;
    }

    Evaluation run(Data data) {
        NetworkSpec spec = network.spec();
        Samples.check(data, spec, loss);
        int outputs = spec.targets().size();
        RunningLoss running = RunningLoss.bind(loss, outputs, network.services().compute(), spec.precision());
        Metrics metrics = Metrics.of(loss.outputs(), outputs);
        Matrix targets = Matrix.allocate(spec.precision(), 0, outputs);
        double[] observed = new double[outputs];
        double[] predicted = new double[outputs];
        double[] sum = {0};
        new BatchedForward(network).runBatches(data, (firstRow, batch) -> {
            targets.resize(batch.rows());
            for (int i = 0; i < batch.rows(); i++) {
                data.readTargets(firstRow + i, observed);
                batch.read(i, predicted);
                network.meaning().apply(predicted);
                metrics.add(predicted, observed);
                network.scaling().targets().scale(observed);
                targets.write(i, observed);
            }
            sum[0] += running.sum(batch, targets);
        });
        return new Evaluation(sum[0] * running.factor(data.rows(), outputs), metrics.results());
    }
}
