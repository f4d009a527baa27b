package dev.gradus.benchmarks.peers.deeplearning4j;

import dev.gradus.benchmarks.compare.Peer;
import dev.gradus.benchmarks.compare.PeerMain;
import dev.gradus.benchmarks.compare.Workload;
import dev.gradus.benchmarks.compare.WorkloadData;
import java.io.IOException;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Deeplearning4j: a multi-layer network, with its workspaces as they are by default. */
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

    private static MultiLayerNetwork network(Workload workload) {
        int[] sizes = workload.sizes();
        NeuralNetConfiguration.ListBuilder layers = new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(DataType.FLOAT)
                .updater(workload.classifies() ? new Adam(Workload.ADAM_RATE) : new Sgd(Workload.SGD_RATE))
                .list();
        Activation hidden = Activation.valueOf(workload.activation().name());
        for (int layer = 1; layer < sizes.length - 1; layer++) {
            layers.layer(new DenseLayer.Builder()
                    .nIn(sizes[layer - 1])
                    .nOut(sizes[layer])
                    .activation(hidden)
                    .build());
        }
        LossFunction loss = switch (workload.objective()) {
            case SQUARES -> LossFunction.L2;
            case MEAN_SQUARES -> LossFunction.MSE;
            case CLASSES -> LossFunction.MCXENT;
        };
        layers.layer(new OutputLayer.Builder(loss)
                .nIn(sizes[sizes.length - 2])
                .nOut(workload.outputs())
                .activation(workload.classifies() ? Activation.SOFTMAX : Activation.IDENTITY)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        return network;
    }

    private static final class Steps implements Session {

        private final MultiLayerNetwork network;
        private final DataSet[] batches;
        private final float[][] row;
        private float sink;
        private int next;

        Steps(Workload workload) {
            WorkloadData samples = WorkloadData.of(workload);
            INDArray inputs = Nd4j.createFromArray(samples.inputs()).castTo(DataType.FLOAT);
            INDArray targets = Nd4j.createFromArray(samples.targets()).castTo(DataType.FLOAT);
            network = network(workload);
            batches = new DataSet[workload.batches()];
            for (int b = 0; b < batches.length; b++) {
                batches[b] = new DataSet(rows(inputs, b, workload.batch()), rows(targets, b, workload.batch()));
            }
            row = new float[1][workload.inputs()];
            for (int i = 0; i < row[0].length; i++) {
                row[0][i] = (float) samples.inputs()[0][i];
            }
        }

        private static INDArray rows(INDArray all, int batch, int size) {
            int[] rows = new int[size];
            for (int i = 0; i < size; i++) {
                rows[i] = batch * size + i;
            }
            return all.getRows(rows).dup();
        }

        @Override
        public long train(long steps) {
            for (long step = 0; step < steps; step++) {
                network.fit(batches[next]);
                next = (next + 1) % batches.length;
            }
            return steps;
        }

        @Override
        public void predict(long times) {
            for (long i = 0; i < times; i++) {
                sink += network.output(Nd4j.createFromArray(row)).data().asFloat()[0];
            }
        }
    }
}
