package dev.gradus.explain.report;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Callback;
import dev.gradus.api.training.Epoch;
import dev.gradus.api.training.Fit;
import java.util.List;

/**
 * Notes during a training what its report shows and its history does not have: how long the vectors of weights and
 * gradients are, layer by layer.
 *
 * <p>It looks at some hundred epochs at most, evenly spaced whatever their number, and takes the gradient over a few
 * hundred samples; so a long training costs it no more than a short one. The training's result is the same with it and
 * without.
 *
 * <pre>{@code
 * TrainingRecorder recorder = new TrainingRecorder(network, data, loss);
 * Fit fit = network.fit(data, training.change().callback(recorder).build());
 * String page = recorder.page(fit, facts);
 * }</pre>
 */
public final class TrainingRecorder implements Callback {

    /** So many looks at most; a curve of more points looks no different. */
    private static final int MOST_LOOKS = 256;

    /** The gradient over so many samples is taken; its length hardly changes with more. */
    private static final int MOST_SAMPLES = 256;

    /** What was seen after an epoch. */
    record Look(double[] weights, double[] gradients) {}

    private final Network network;
    private final List<LayerInfo> layers;
    private final Data samples;
    private final Loss loss;
    private final Thinning<Look> looks = new Thinning<>(MOST_LOOKS);

    /**
     * Makes one for a training that is about to begin.
     *
     * @param network the network that is trained
     * @param data what it is trained on
     * @param loss the loss that it is trained with
     */
    public TrainingRecorder(Network network, Data data, Loss loss) {
        this.network = network;
        this.layers = Norms.layersWithParameters(network);
        this.samples = SomeRows.atMost(data, MOST_SAMPLES);
        this.loss = loss;
    }

    @Override
    public void afterEpoch(Epoch epoch) {
        if (looks.wants(epoch.number())) {
            double[] weights = Norms.byLayer(layers, network::parameter);
            double[] gradients = Norms.byLayer(layers, network.gradients(samples, loss)::of);
            looks.add(epoch.number(), new Look(weights, gradients));
        }
    }

    /**
     * Returns the report as one page of HTML that needs nothing else.
     *
     * @param fit what came of the training
     * @param facts what else belongs into it
     */
    public String page(Fit fit, ReportFacts facts) {
        return new ReportPage(network, loss, fit, facts, layers, looks).write();
    }
}
