package dev.gradus.core.tuning;

import dev.gradus.api.error.DivergedException;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.training.Callback;
import dev.gradus.api.training.StopReason;
import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.RunListener;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One of many trainings, to be done once.
 *
 * @param seed the seed of its network
 * @param fold which fold is held back, counted from 1; 0 for none
 * @param training trains a network; is given whom to tell of every epoch
 */
public record PlannedRun(long seed, int fold, Function<Callback, Trained> training) {

    /**
     * Trains and judges.
     *
     * @param rising receives the figures that are the better the larger they are
     * @return what came of it; empty if it was given up
     */
    Optional<Run> run(RunListener listener, Set<String> rising) {
        if (listener.stopped()) {
            return Optional.empty();
        }
        int[] epochs = {0};
        int[] samples = {0};
        try {
            Trained trained = training.apply(epoch -> {
                epochs[0] = epoch.number() + 1;
                if (listener.stopped()) {
                    epoch.stop();
                }
            });
            if (trained.fit().stopReason() == StopReason.CALLBACK && listener.stopped()) {
                return Optional.empty();
            }
            samples[0] = trained.held().rows();
            Evaluation evaluation =
                    trained.network().evaluate(trained.held(), trained.metrics().toArray(Metric[]::new));
            trained.metrics().stream()
                    .filter(Metric::higherIsBetter)
                    .map(Metric::figure)
                    .forEach(rising::add);
            if (!Double.isFinite(evaluation.loss())) {
                return failed(samples[0], epochs[0], "the loss on the samples held back is " + evaluation.loss());
            }
            Map<String, Double> figures = new LinkedHashMap<>();
            figures.put(Run.LOSS, evaluation.loss());
            figures.putAll(evaluation.metrics());
            return Optional.of(new Run(seed, fold, samples[0], epochs[0], figures, ""));
        } catch (DivergedException e) {
            return failed(samples[0], epochs[0], e.getMessage());
        }
    }

    private Optional<Run> failed(int samples, int epochs, String why) {
        return Optional.of(new Run(seed, fold, samples, epochs, Map.of(), why));
    }
}
