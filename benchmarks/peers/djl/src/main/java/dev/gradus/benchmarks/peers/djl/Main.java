package dev.gradus.benchmarks.peers.djl;

import ai.djl.Model;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import ai.djl.translate.Batchifier;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;
import ai.djl.translate.TranslatorContext;
import dev.gradus.benchmarks.compare.Peer;
import dev.gradus.benchmarks.compare.PeerMain;
import dev.gradus.benchmarks.compare.Workload;
import dev.gradus.benchmarks.compare.WorkloadData;
import java.io.IOException;
import java.util.Arrays;

/** DJL on PyTorch: the loop of its tutorial, with a scope for each step's arrays. */
public final class Main implements Peer {

    /** Serves a workload. */
    public static void main(String... args) throws IOException {
        PeerMain.serve(new Main(), args);
    }

    @Override
    public String departure(Workload workload) {
        return "";
    }

    @Override
    public Session prepare(Workload workload) {
        return new Steps(workload);
    }

    private static Block block(Workload workload) {
        SequentialBlock block = new SequentialBlock();
        int[] sizes = workload.sizes();
        for (int layer = 1; layer < sizes.length; layer++) {
            block.add(Linear.builder().setUnits(sizes[layer]).build());
            if (layer < sizes.length - 1) {
                block.add(
                        switch (workload.activation()) {
                            case RELU -> Activation.reluBlock();
                            case SIGMOID -> Activation.sigmoidBlock();
                            case SOFTPLUS -> Activation.softPlusBlock();
                        });
            }
        }
        return block;
    }

    private static final class Steps implements Session {

        private final Loss loss;
        private final Trainer trainer;
        private final NDList[] inputs;
        private final NDList[] targets;
        private final Predictor<float[], float[]> predictor;
        private final float[] row;
        private float sink;
        private int next;

        Steps(Workload workload) {
            Model model = Model.newInstance(workload.name(), "PyTorch");
            model.setBlock(block(workload));
            loss = workload.classifies() ? Loss.softmaxCrossEntropyLoss() : Loss.l2Loss();
            Tracker rate = Tracker.fixed((float) (workload.classifies() ? Workload.ADAM_RATE : Workload.SGD_RATE));
            Optimizer optimizer = workload.classifies()
                    ? Optimizer.adam().optLearningRateTracker(rate).build()
                    : Optimizer.sgd().setLearningRateTracker(rate).build();
            trainer = model.newTrainer(new DefaultTrainingConfig(loss).optOptimizer(optimizer));
            trainer.initialize(new Shape(workload.batch(), workload.inputs()));
            WorkloadData samples = WorkloadData.of(workload);
            NDManager manager = trainer.getManager();
            inputs = new NDList[workload.batches()];
            targets = new NDList[workload.batches()];
            for (int b = 0; b < inputs.length; b++) {
                int from = b * workload.batch();
                inputs[b] = new NDList(rows(manager, samples.inputs(), from, workload.batch()));
                targets[b] = new NDList(
                        workload.classifies()
                                ? manager.create(Arrays.copyOfRange(samples.classes(), from, from + workload.batch()))
                                : rows(manager, samples.targets(), from, workload.batch()));
            }
            row = floats(samples.inputs()[0]);
            // The optimizer makes its state in the first step: outside of a scope, so that it stays.
            step();
            predictor = model.newPredictor(new ArrayTranslator());
        }

        private static NDArray rows(NDManager manager, double[][] all, int from, int count) {
            float[][] rows = new float[count][];
            for (int i = 0; i < count; i++) {
                rows[i] = floats(all[from + i]);
            }
            return manager.create(rows);
        }

        private static float[] floats(double[] row) {
            float[] floats = new float[row.length];
            for (int i = 0; i < row.length; i++) {
                floats[i] = (float) row[i];
            }
            return floats;
        }

        private void step() {
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList predicted = trainer.forward(inputs[next]);
                NDArray value = loss.evaluate(targets[next], predicted);
                collector.backward(value);
            }
            trainer.step();
            next = (next + 1) % inputs.length;
        }

        @Override
        public long train(long steps) {
            for (long i = 0; i < steps; i++) {
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    step();
                }
            }
            return steps;
        }

        @Override
        public void predict(long times) {
            try {
                for (long i = 0; i < times; i++) {
                    sink += predictor.predict(row)[0];
                }
            } catch (TranslateException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** From an array of Java to an array of Java. */
    private static final class ArrayTranslator implements Translator<float[], float[]> {

        @Override
        public NDList processInput(TranslatorContext context, float[] input) {
            return new NDList(context.getNDManager().create(input, new Shape(1, input.length)));
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList list) {
            return list.head().toFloatArray();
        }

        @Override
        public Batchifier getBatchifier() {
            return null;
        }
    }
}
