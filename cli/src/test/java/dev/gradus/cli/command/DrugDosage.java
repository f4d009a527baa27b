package dev.gradus.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The textbook's network that learns which dosage of a drug is effective: three samples, seven parameters. */
record DrugDosage(Path directory, Path experiment, Path data) {

    private static final String DATA = """
            dosage,effectiveness
            0,0
            0.5,1
            1,0
            """;

    private static final String EXPERIMENT = """
            {
              "name": "drug-dosage",
              "precision": "float64",
              "data": { "train": "dosage.csv", "targets": ["effectiveness"] },
              "network": [
                { "type": "dense", "units": 2, "activation": "softplus" },
                { "type": "dense", "units": 1 },
              ],
              "initial": {
                "dense_1.weight": [[2.74, -1.13]],
                "dense_1.bias": [0, 0],
                "dense_2.weight": [[0.36], [0.63]],
                "dense_2.bias": [0],
              },
              "loss": "ssr",
              "optimizer": { "type": "sgd", "learning_rate": 0.01 },
              "training": { "epochs": 10000, "batch_size": "all" },
            }
            """;

    /** Writes the two files. */
    static DrugDosage in(Path directory) throws IOException {
        Path data = Files.writeString(directory.resolve("dosage.csv"), DATA);
        Path experiment = Files.writeString(directory.resolve("drug.json"), EXPERIMENT);
        return new DrugDosage(directory, experiment, data);
    }

    /** Where the model goes if nothing else is said. */
    Path model() {
        return directory.resolve("drug.model.json");
    }

    /** Trains quickly and returns the model. */
    Path trained() {
        Run.of("train", experiment, "--quiet").succeeded();
        return model();
    }

    /** Writes the experiment with something replaced. */
    Path experimentWith(String old, String replacement) throws IOException {
        if (!EXPERIMENT.contains(old)) {
            throw new IllegalArgumentException("not in the experiment: " + old);
        }
        return Files.writeString(directory.resolve("changed.json"), EXPERIMENT.replace(old, replacement));
    }
}
