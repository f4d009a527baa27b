package dev.gradus.cli.command;

import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.network.GradientCheck.Entry;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code gradus gradcheck} prints. */
final class GradcheckReport {

    private final GradientCheck check;
    private final Loss loss;
    private final int samples;
    private final Map<String, ParameterInfo> parameters;

    GradcheckReport(Network network, GradientCheck check, Loss loss, int samples) {
        this.check = check;
        this.loss = loss;
        this.samples = samples;
        parameters = ParameterTable.parameters(network).stream()
                .collect(Collectors.toMap(ParameterInfo::name, parameter -> parameter));
    }

    /** Prints the worst element of every parameter, and the verdict. */
    void print(PrintStream out) {
        Table table = Table.of(Align.LEFT, Align.RIGHT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT)
                .row("parameter", "values", "worst", "backpropagation", "numeric", "relative error", "");
        check.parameters()
                .forEach(entry -> table.row(
                        entry.parameter(),
                        String.valueOf(parameters.get(entry.parameter()).size()),
                        position(entry),
                        Numbers.text(entry.analytic(), 9),
                        Numbers.text(entry.numeric(), 9),
                        Numbers.magnitude(entry.relativeError()),
                        entry.passed() ? "ok" : "WRONG"));
        table.print(out);
        out.println();
        Entry worst = check.worst();
        out.println((check.passed() ? "All gradients agree" : "Not all gradients agree") + " (" + loss.name() + ", "
                + Numbers.count(samples, "sample") + "): the worst relative error is "
                + Numbers.magnitude(worst.relativeError()) + " in " + worst.parameter() + position(worst)
                + ", allowed is " + Numbers.magnitude(GradientCheck.TOLERANCE) + ".");
    }

    /** Returns such as {@code [0][1]}: row and column. */
    private String position(Entry entry) {
        int columns = parameters.get(entry.parameter()).columns();
        return "[" + entry.index() / columns + "][" + entry.index() % columns + "]";
    }

    /** Returns what is wrong, in a line or two. */
    String failure() {
        List<String> wrong = check.parameters().stream()
                .filter(entry -> !entry.passed())
                .map(Entry::parameter)
                .toList();
        String which = wrong.isEmpty()
                ? "gradients of all parameters agree, but a part's own derivative does not"
                : "wrong gradient of " + String.join(", ", wrong);
        String who = check.suspects().isEmpty()
                ? "No part's own derivative is off: suspect how a layer computes its gradients."
                : "Suspect: " + String.join(", ", check.suspects()) + "; the derivative is not that of the function.";
        return which + "\n" + who;
    }

    /** Returns it as a JSON object. */
    Map<String, Object> json() {
        List<Map<String, Object>> entries = check.parameters().stream()
                .map(entry -> Json.object(
                        "name", entry.parameter(),
                        "index", entry.index(),
                        "analytic", entry.analytic(),
                        "numeric", entry.numeric(),
                        "relative_error", entry.relativeError(),
                        "passed", entry.passed()))
                .toList();
        return Json.object(
                "passed", check.passed(),
                "worst_relative_error", check.worst().relativeError(),
                "tolerance", GradientCheck.TOLERANCE,
                "samples", samples,
                "loss", loss.name(),
                "parameters", entries,
                "suspects", check.suspects());
    }
}
