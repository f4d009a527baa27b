package dev.gradus.benchmarks.compare;

import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.Gradus;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Gradus, through its public API: steps are those of {@code Network.fit}, with all that it does besides. */
public final class GradusPeer implements Peer {

    private final Precision precision;
    private final int threads;

    /** Chooses the precision, and the threads: 0 for all. */
    public GradusPeer(Precision precision, int threads) {
        this.precision = precision;
        this.threads = threads;
    }

    /** Serves a workload in the precision of the second argument. */
    public static void main(String... args) throws IOException {
        PeerMain.serve(new GradusPeer(Precision.valueOf(args[1].toUpperCase(Locale.ROOT)), 0), args);
    }

    @Override
    public String departure(Workload workload) {
        return "";
    }

    @Override
    public Session prepare(Workload workload) {
        Engine engine = Gradus.engine(EngineOptions.defaults().withThreads(threads));
        NetworkBuilder builder = engine.network().inputs(workload.inputs()).precision(precision);
        int[] sizes = workload.sizes();
        String activation = workload.activation().name().toLowerCase(Locale.ROOT);
        for (int layer = 1; layer < sizes.length; layer++) {
            int units = sizes[layer];
            boolean last = layer == sizes.length - 1;
            builder.layer("dense", set -> set.put("units", units).put("activation", last ? "identity" : activation));
        }
        return new Steps(workload, builder.build());
    }

    private static Training.Builder training(Workload workload) {
        Consumer<Settings> sgd = set -> set.put("learning_rate", Workload.SGD_RATE);
        Training.Builder training = Training.with().batchSize(workload.batch()).shuffle(false);
        return switch (workload.objective()) {
            case SQUARES -> training.loss("ssr").optimizer("sgd", sgd);
            case MEAN_SQUARES -> training.loss("mse").optimizer("sgd", sgd);
            case CLASSES ->
                training.loss("softmax_cross_entropy")
                        .optimizer("adam", set -> set.put("learning_rate", Workload.ADAM_RATE));
        };
    }

    private static final class Steps implements Session {

        private final Network network;
        private final Data data;
        private final Training.Builder training;
        private final int batches;
        private final double[] input;
        private final double[] output;

        Steps(Workload workload, Network network) {
            this.network = network;
            WorkloadData samples = WorkloadData.of(workload);
            data = Data.of(samples.inputs(), samples.targets());
            training = training(workload);
            batches = workload.batches();
            input = samples.inputs()[0];
            output = new double[workload.outputs()];
        }

        @Override
        public long train(long steps) {
            int epochs = (int) Math.min(Integer.MAX_VALUE, (steps + batches - 1) / batches);
            network.fit(data, training.epochs(epochs).build());
            return (long) epochs * batches;
        }

        @Override
        public void predict(long times) {
            for (long i = 0; i < times; i++) {
                network.predict(input, output);
            }
        }
    }
}
