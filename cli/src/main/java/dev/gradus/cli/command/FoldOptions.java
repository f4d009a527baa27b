package dev.gradus.cli.command;

import dev.gradus.api.tuning.Folds;
import picocli.CommandLine.Option;

/** How to cut samples into folds, but for their number. */
final class FoldOptions {

    @Option(
            names = "--stratify",
            negatable = true,
            description = "Give every fold its share of each class, or not. Default: where targets are classes.")
    private Boolean stratify;

    Folds of(int count, int repeats) {
        return new Folds(count, repeats, stratify);
    }
}
