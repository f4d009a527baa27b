package dev.gradus.integration.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import java.util.ArrayList;
import java.util.List;

/** Plain gradient descent from one listed step of an example to the next. */
final class Walk {

    private final Network network;
    private final Data data;
    private final Loss loss;
    private final Training.Builder training;
    private final List<Double> losses = new ArrayList<>();

    Walk(Network network, Data data, Loss loss, JsonNode learningRate, String... trainable) {
        this.network = network;
        this.data = data;
        this.loss = loss;
        this.training = Training.with()
                .loss(loss)
                .optimizer("sgd", set -> set.put("learning_rate", learningRate.doubleValue()))
                .fullBatch()
                .trainable(trainable);
    }

    /** What is to be compared at a listed step. */
    @FunctionalInterface
    interface Stop {

        /** Compares. */
        void at(JsonNode step, String where);
    }

    /** Trains to each of the steps in turn and stops there. */
    void go(JsonNode steps, Stop stop) {
        for (JsonNode step : steps) {
            int epoch = step.get("epoch").intValue();
            Fit fit = network.fit(data, training.epochs(epoch - losses.size()).build());
            for (double loss : fit.losses()) {
                losses.add(loss);
            }
            stop.at(step, "after " + epoch + " steps, ");
        }
    }

    /** Returns the loss now, which the next step, if there is one, must report. */
    double loss() {
        return network.gradients(data, loss).loss();
    }

    /** Returns the loss that training reported for the step made from the given one. */
    double reported(int epoch) {
        return losses.get(epoch);
    }

    double[] gradient(String parameter) {
        return network.gradients(data, loss).of(parameter);
    }
}
