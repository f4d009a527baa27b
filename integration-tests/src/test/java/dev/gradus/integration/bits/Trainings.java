package dev.gradus.integration.bits;

import dev.gradus.api.Engine;
import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import java.util.List;
import java.util.SplittableRandom;

/** Trainings that between them meet all kernels: tiny, unpacked, packed and threaded products, ragged in every size. */
enum Trainings {

    /** The smallest network of the textbooks: all overhead. */
    TINY("softplus", "ssr", "sgd", 0.01, 200, 3, 3, 1, 2, 1),
    /** Long enough for the steps of a tiny network to become straight-line code on the way. */
    TINY_AND_LONG("tanh", "mse", "adam", 0.01, 2000, 4, 4, 2, 3, 1),
    /** Small products, an elementwise loss, batches that do not divide the samples. */
    SMALL("sigmoid", "mse", "sgd", 0.5, 20, 100, 32, 8, 16, 1),
    /** Products without packing. */
    MEDIUM("relu", "softmax_cross_entropy", "adam", 0.01, 4, 150, 64, 20, 37, 10),
    /** Packed products, shared between threads, no size a multiple of a vector or a tile. */
    LARGE("relu", "softmax_cross_entropy", "adam", 0.001, 2, 514, 257, 301, 263, 131, 7),
    /** An activation of many operations. */
    CURVED("tanh", "mse", "adam", 0.01, 3, 130, 33, 19, 65, 3),
    /** Every layer there is: dropout, statistics of batches and samples, a skip. */
    LAYERED("relu", "softmax_cross_entropy", "adam", 0.01, 3, 130, 33, 19, 37, 5) {
        @Override
        void addHidden(NetworkBuilder builder, int units, String activation) {
            List<Object> block = List.of(
                    "layer_norm",
                    PartSpec.named("dense", set -> set.put("units", units).put("activation", "tanh")),
                    PartSpec.named("dropout", set -> set.put("rate", 0.1)));
            builder.layer("dense", set -> set.put("units", units))
                    .layer("batch_norm")
                    .layer("activation", set -> set.put("activation", activation))
                    .layer("dropout", set -> set.put("rate", 0.25))
                    .layer("residual", set -> set.put("layers", block))
                    .layer("prelu");
        }
    };

    private final String activation;
    private final String loss;
    private final String optimizer;
    private final double learningRate;
    private final int epochs;
    private final int samples;
    private final int batch;
    private final int[] sizes;

    Trainings(
            String activation,
            String loss,
            String optimizer,
            double learningRate,
            int epochs,
            int samples,
            int batch,
            int... sizes) {
        this.activation = activation;
        this.loss = loss;
        this.optimizer = optimizer;
        this.learningRate = learningRate;
        this.epochs = epochs;
        this.samples = samples;
        this.batch = batch;
        this.sizes = sizes;
    }

    Network network(Engine engine, Precision precision) {
        NetworkBuilder builder =
                engine.network().inputs(sizes[0]).precision(precision).seed(7);
        int last = sizes.length - 1;
        for (int i = 1; i < last; i++) {
            addHidden(builder, sizes[i], activation);
        }
        builder.layer("dense", set -> set.put("units", sizes[last]));
        return builder.build();
    }

    void addHidden(NetworkBuilder builder, int units, String activation) {
        builder.layer("dense", set -> set.put("units", units).put("activation", activation));
    }

    /** Returns samples from a generator that the Java platform specifies to the bit. */
    Data data() {
        SplittableRandom random = new SplittableRandom(11);
        int outputs = sizes[sizes.length - 1];
        double[][] inputs = new double[samples][sizes[0]];
        double[][] targets = new double[samples][outputs];
        for (int i = 0; i < samples; i++) {
            for (int j = 0; j < sizes[0]; j++) {
                inputs[i][j] = random.nextDouble() * 2 - 1;
            }
            if (loss.equals("softmax_cross_entropy")) {
                targets[i][random.nextInt(outputs)] = 1;
            } else {
                for (int j = 0; j < outputs; j++) {
                    targets[i][j] = random.nextDouble();
                }
            }
        }
        return Data.of(inputs, targets);
    }

    Training plan() {
        return Training.with()
                .loss(loss)
                .optimizer(optimizer, set -> set.put("learning_rate", learningRate))
                .epochs(epochs)
                .batchSize(batch)
                .build();
    }
}
