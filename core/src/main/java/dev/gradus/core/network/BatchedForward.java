package dev.gradus.core.network;

import dev.gradus.api.data.Data;
import dev.gradus.core.tensor.Matrix;

/** Runs a network over data of any size, some samples at a time. */
final class BatchedForward {

    /** Large enough for the products to run at full speed, small enough for the activations to stay in the cache. */
    static final int BATCH = 256;

    /** Receives the network's outputs for one sample; the array is valid during the call only. */
    interface RowConsumer {
        void accept(int row, double[] outputs);
    }

    /** Receives the network's outputs for some samples in a row. */
    interface BatchConsumer {
        void accept(int firstRow, Matrix outputs);
    }

    private final CoreNetwork network;

    BatchedForward(CoreNetwork network) {
        this.network = network;
    }

    void run(Data data, RowConsumer consumer) {
        double[] outputs = new double[network.spec().outputs()];
        runBatches(data, (firstRow, batch) -> {
            for (int i = 0; i < batch.rows(); i++) {
                batch.read(i, outputs);
                consumer.accept(firstRow + i, outputs);
            }
        });
    }

    void runBatches(Data data, BatchConsumer consumer) {
        PredictionWorkspace place = network.takePredictor();
        double[] row = place.inputRow();
        double[] features = place.featureRow();
        for (int first = 0; first < data.rows(); first += BATCH) {
            int count = Math.min(BATCH, data.rows() - first);
            Matrix input = place.input(count);
            for (int i = 0; i < count; i++) {
                data.readInputs(first + i, row);
                network.encoding().inputs().encode(row, features);
                input.write(i, features);
            }
            consumer.accept(first, place.forward());
        }
        network.giveBack(place);
    }
}
