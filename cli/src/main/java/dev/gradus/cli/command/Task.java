package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.data.Column;
import java.util.List;

/** What is to be learnt of the target, where that is not to be found out from its values. */
enum Task {
    CLASSIFICATION,
    REGRESSION;

    /** Returns what was asked for; null if nothing was. */
    static Task of(String name) {
        require(
                name == null || name.equals("classification") || name.equals("regression"),
                "--task must be classification or regression, got '%s'",
                name);
        return name == null ? null : name.equals("regression") ? REGRESSION : CLASSIFICATION;
    }

    /** Returns what targets mean. */
    List<Column> columns(List<String> targets) {
        require(
                this == REGRESSION || targets.size() == 1,
                "--task classification: give one --target; several together are numbers");
        return targets.stream()
                .map(target -> this == REGRESSION ? Column.numeric(target) : Column.categorical(target))
                .toList();
    }
}
