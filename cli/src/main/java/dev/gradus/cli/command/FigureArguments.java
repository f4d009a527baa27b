package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.explain.Explainer;
import dev.gradus.explain.FigureOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of {@code gradus explain} that are about figures. */
final class FigureArguments {

    @Option(
            names = "--figure",
            paramLabel = "NAME",
            description = "Write one figure as SVG: network, activation, units, loss, contour, residuals, history,"
                    + " partials or matrices.")
    private String figure;

    @Option(
            names = "--at",
            paramLabel = "STEP",
            description = "The step of the descent that the figure shows; default 0, the one that is explained.")
    private Integer at;

    @Option(
            names = "--pair",
            paramLabel = "P,Q",
            split = ",",
            description = "The two parameters of the contours; default the two that move farthest.")
    private List<String> pair = new ArrayList<>();

    @Option(
            names = "--along",
            paramLabel = "INPUT",
            description = "The input along which the units' curves go; default the first.")
    private String along = "";

    /** Checks what can be checked before anything is computed. */
    void check(boolean formatGiven, Path out) {
        require(at == null || figure != null, "--at is the step that a --figure shows; name one");
        require(at == null || at >= 0, "--at must be >= 0, got %s", at);
        if (figure == null) {
            return;
        }
        require(
                Explainer.figures().contains(figure),
                "--figure: no figure '%s'; there are: %s",
                figure,
                String.join(", ", Explainer.figures()));
        require(!formatGiven, "--figure writes SVG; leave out --format");
        String name = out == null ? ".svg" : out.getFileName().toString().toLowerCase(Locale.ROOT);
        require(
                name.endsWith(".svg"),
                "--out %s: a figure is an SVG file, which must end in .svg; any browser opens it",
                out);
    }

    /** Returns the name of the figure to write; null for none. */
    String figure() {
        return figure;
    }

    /** Returns the step to show. */
    int at() {
        return at == null ? 0 : at;
    }

    FigureOptions options() {
        return new FigureOptions(pair.stream().map(String::strip).toList(), along, at());
    }
}
