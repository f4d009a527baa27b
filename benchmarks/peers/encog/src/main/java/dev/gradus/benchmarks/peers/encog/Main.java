package dev.gradus.benchmarks.peers.encog;

import dev.gradus.benchmarks.compare.Peer;
import dev.gradus.benchmarks.compare.PeerMain;
import dev.gradus.benchmarks.compare.Workload;
import dev.gradus.benchmarks.compare.WorkloadData;
import java.io.IOException;
import org.encog.engine.network.activation.ActivationFunction;
import org.encog.engine.network.activation.ActivationLinear;
import org.encog.engine.network.activation.ActivationReLU;
import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.engine.network.activation.ActivationSoftMax;
import org.encog.ml.data.MLDataPair;
import org.encog.ml.data.MLDataSet;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.sgd.StochasticGradientDescent;
import org.encog.neural.networks.training.propagation.sgd.update.AdamUpdate;
import org.encog.neural.networks.training.propagation.sgd.update.MomentumUpdate;

/** Encog: its own stochastic gradient descent, which runs on one thread. */
public final class Main implements Peer {

    /** Serves a workload. */
    public static void main(String... args) throws IOException {
        PeerMain.serve(new Main(), args);
    }

    @Override
    public String departure(Workload workload) {
        return "float64, one thread" + (workload.activation() == Workload.Activation.SOFTPLUS ? ", sigmoid" : "");
    }

    @Override
    public Session prepare(Workload workload) {
        return new Steps(workload);
    }

    private static BasicNetwork network(Workload workload) {
        BasicNetwork network = new BasicNetwork();
        int[] sizes = workload.sizes();
        network.addLayer(new BasicLayer(null, true, sizes[0]));
        for (int layer = 1; layer < sizes.length - 1; layer++) {
            network.addLayer(new BasicLayer(hidden(workload), true, sizes[layer]));
        }
        ActivationFunction last = workload.classifies() ? new ActivationSoftMax() : new ActivationLinear();
        network.addLayer(new BasicLayer(last, false, workload.outputs()));
        network.getStructure().finalizeStructure();
        network.reset(1);
        return network;
    }

    private static ActivationFunction hidden(Workload workload) {
        return workload.activation() == Workload.Activation.RELU ? new ActivationReLU() : new ActivationSigmoid();
    }

    private static final class Steps implements Session {

        private final StochasticGradientDescent descent;
        private final BasicNetwork network;
        private final MLDataSet data;
        private final int batch;
        private final int batches;
        private final double[] input;
        private final double[] output;
        private int next;

        Steps(Workload workload) {
            WorkloadData samples = WorkloadData.of(workload);
            data = new BasicMLDataSet(samples.inputs(), samples.targets());
            network = network(workload);
            descent = new StochasticGradientDescent(network, data);
            descent.setUpdateRule(workload.classifies() ? new AdamUpdate() : new MomentumUpdate());
            descent.setLearningRate(workload.classifies() ? Workload.ADAM_RATE : Workload.SGD_RATE);
            descent.setMomentum(0);
            descent.setBatchSize(workload.batch());
            batch = workload.batch();
            batches = workload.batches();
            input = samples.inputs()[0];
            output = new double[workload.outputs()];
        }

        @Override
        public long train(long steps) {
            for (long step = 0; step < steps; step++) {
                for (int row = next * batch; row < (next + 1) * batch; row++) {
                    MLDataPair pair = data.get(row);
                    descent.process(pair);
                }
                descent.update();
                next = (next + 1) % batches;
            }
            return steps;
        }

        @Override
        public void predict(long times) {
            for (long i = 0; i < times; i++) {
                network.compute(input, output);
            }
        }
    }
}
