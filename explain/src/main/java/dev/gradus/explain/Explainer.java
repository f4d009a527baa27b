package dev.gradus.explain;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Training;
import dev.gradus.explain.analysis.Analysis;
import dev.gradus.explain.analysis.FigureRequest;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.figure.FigureName;
import dev.gradus.explain.page.ExplainPage;
import dev.gradus.explain.text.TextPage;
import java.util.Arrays;
import java.util.List;

/** Explains a step of training: the one entry to this module. */
public final class Explainer {

    private static final List<String> ALL = List.of("*");

    private Explainer() {}

    /**
     * Explains how the gradient of every parameter asked for comes about, and the step that follows from it.
     *
     * <p>The network is trained for the steps asked for, on the data and with the training given, and put back.
     *
     * @param network the network
     * @param data the samples, with targets
     * @param loss the loss
     * @param learningRate the optimizer's learning rate; only used if the options have a training
     * @param options what to explain
     * @throws dev.gradus.api.error.InvalidInputException if a parameter asked for does not exist or is not trained, if
     *     there are more than can be read, or no samples
     */
    public static Explanation explain(
            Network network, Data data, Loss loss, double learningRate, ExplainOptions options) {
        List<String> trainable = options.training().map(Training::trainable).orElse(ALL);
        return new Analysis(network, data, loss, trainable)
                .explain(
                        options.name(),
                        options.training().orElse(null),
                        learningRate,
                        options.parameters(),
                        options.sample(),
                        options.steps(),
                        options.figures()
                                .map(wish -> new FigureRequest(wish.pair(), wish.along(), wish.at()))
                                .orElse(null));
    }

    /**
     * Returns an explanation as text.
     *
     * @param decimals how many digits after the point are shown; −1 for all
     */
    public static String text(Explanation explanation, int decimals) {
        return new TextPage(explanation, decimals).write();
    }

    /** Returns the names of the figures. */
    public static List<String> figures() {
        return Arrays.stream(FigureName.values()).map(FigureName::typed).toList();
    }

    /**
     * Returns a figure as an SVG file of its own.
     *
     * @param explanation one that was made with figures
     * @param figure its name, one of {@link #figures()}
     * @param step the step of the descent to draw, 0 for the one that is explained
     * @throws dev.gradus.api.error.InvalidInputException if there is no such figure or step, or if it cannot be drawn
     */
    public static String svg(Explanation explanation, String figure, int step) {
        return FigureName.of(figure).svg(explanation, step);
    }

    /**
     * Returns an explanation as one page for a browser, with every figure; it needs no other file and no network.
     *
     * @param explanation one that was made with figures
     */
    public static String page(Explanation explanation) {
        return new ExplainPage(explanation).write();
    }
}
