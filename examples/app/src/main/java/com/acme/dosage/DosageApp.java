package com.acme.dosage;

import dev.gradus.api.Gradus;
import dev.gradus.api.data.Data;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Training;
import java.util.Locale;

/** Learns from three patients how effective a dosage is, and predicts it for others. */
public final class DosageApp {

    private DosageApp() {}

    /** Trains the network and prints its predictions. */
    public static void main(String[] args) {
        Data patients = Data.of(new double[][] {{0}, {0.5}, {1}}, new double[][] {{0}, {1}, {0}});
        Network network = Gradus.network()
                .inputs("dosage")
                .targets("effectiveness")
                .layer("dense", set -> set.put("units", 2).put("activation", "softplus"))
                .layer("dense", set -> set.put("units", 1))
                .seed(42)
                .build();
        network.fit(
                patients,
                Training.with()
                        .loss("ssr")
                        .optimizer("sgd", set -> set.put("learning_rate", 0.1))
                        .epochs(500)
                        .fullBatch()
                        .build());
        for (double dosage : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            System.out.printf(Locale.ROOT, "dosage %.2f: effectiveness %.2f%n", dosage, network.predict(dosage)[0]);
        }
    }
}
