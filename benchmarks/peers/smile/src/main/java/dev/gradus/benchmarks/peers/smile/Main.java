package dev.gradus.benchmarks.peers.smile;

import dev.gradus.benchmarks.compare.Peer;
import dev.gradus.benchmarks.compare.PeerMain;
import dev.gradus.benchmarks.compare.Workload;
import dev.gradus.benchmarks.compare.WorkloadData;
import java.io.IOException;
import java.util.Arrays;
import smile.base.mlp.Layer;
import smile.base.mlp.LayerBuilder;
import smile.base.mlp.MultilayerPerceptron;
import smile.base.mlp.OutputFunction;
import smile.math.TimeFunction;

/** Smile: its perceptrons for regression and for classes. */
public final class Main implements Peer {

    private static final double RMS_DECAY = 0.9;
    private static final double RMS_EPSILON = 1e-7;

    /** Serves a workload. */
    public static void main(String... args) throws IOException {
        PeerMain.serve(new Main(), args);
    }

    @Override
    public String departure(Workload workload) {
        return "float64"
                + (workload.activation() == Workload.Activation.SOFTPLUS ? ", sigmoid" : "")
                + (workload.classifies() ? ", RMSProp" : "");
    }

    @Override
    public Session prepare(Workload workload) {
        return new Steps(workload);
    }

    private static LayerBuilder[] layers(Workload workload) {
        int[] sizes = workload.sizes();
        LayerBuilder[] layers = new LayerBuilder[sizes.length];
        layers[0] = Layer.input(sizes[0]);
        for (int layer = 1; layer < sizes.length - 1; layer++) {
            layers[layer] = workload.activation() == Workload.Activation.RELU
                    ? Layer.rectifier(sizes[layer])
                    : Layer.sigmoid(sizes[layer]);
        }
        layers[sizes.length - 1] = workload.classifies()
                ? Layer.mle(workload.outputs(), OutputFunction.SOFTMAX)
                : Layer.mse(1, OutputFunction.LINEAR);
        return layers;
    }

    private static void configure(MultilayerPerceptron network, Workload workload) {
        network.setLearningRate(TimeFunction.constant(workload.classifies() ? Workload.ADAM_RATE : Workload.SGD_RATE));
        if (workload.classifies()) {
            network.setRMSProp(RMS_DECAY, RMS_EPSILON);
        }
    }

    private static final class Steps implements Session {

        private final smile.classification.MLP classifier;
        private final smile.regression.MLP regression;
        private final double[][][] inputs;
        private final double[][] targets;
        private final int[][] classes;
        private final double[] probabilities;
        private double sink;
        private int next;

        Steps(Workload workload) {
            LayerBuilder[] layers = layers(workload);
            classifier = workload.classifies() ? new smile.classification.MLP(layers) : null;
            regression = workload.classifies() ? null : new smile.regression.MLP(layers);
            configure(workload.classifies() ? classifier : regression, workload);
            WorkloadData samples = WorkloadData.of(workload);
            inputs = new double[workload.batches()][][];
            targets = new double[workload.batches()][];
            classes = new int[workload.batches()][];
            for (int b = 0; b < workload.batches(); b++) {
                int from = b * workload.batch();
                int to = from + workload.batch();
                inputs[b] = Arrays.copyOfRange(samples.inputs(), from, to);
                classes[b] = Arrays.copyOfRange(samples.classes(), from, to);
                targets[b] = Arrays.stream(samples.targets(), from, to)
                        .mapToDouble(t -> t[0])
                        .toArray();
            }
            probabilities = new double[workload.outputs()];
        }

        @Override
        public long train(long steps) {
            for (long step = 0; step < steps; step++) {
                if (classifier == null) {
                    regression.update(inputs[next], targets[next]);
                } else {
                    classifier.update(inputs[next], classes[next]);
                }
                next = (next + 1) % inputs.length;
            }
            return steps;
        }

        @Override
        public void predict(long times) {
            double[] input = inputs[0][0];
            for (long i = 0; i < times; i++) {
                sink += classifier == null ? regression.predict(input) : classifier.predict(input, probabilities);
            }
        }
    }
}
