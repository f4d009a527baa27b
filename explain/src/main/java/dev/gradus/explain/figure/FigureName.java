package dev.gradus.explain.figure;

import static dev.gradus.api.Check.require;

import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.Figures.Omission;
import dev.gradus.explain.document.LossFigure;
import dev.gradus.explain.svg.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The figures by their names. */
public enum FigureName {
    /** The network with its numbers. */
    NETWORK((explanation, frames) -> List.of(new NetworkPicture(explanation, frames))),
    /** Activations and what the data reaches. */
    ACTIVATION(ActivationDrawing::draw),
    /** What each unit contributes. */
    UNITS(UnitsDrawing::draw),
    /** The loss over one parameter. */
    LOSS(LossDrawing::draw),
    /** The loss over two parameters. */
    CONTOUR(ContourDrawing::draw),
    /** Squared residuals. */
    RESIDUALS(ResidualsDrawing::draw),
    /** The loss over the steps. */
    HISTORY(HistoryDrawing::draw),
    /** The partial derivatives and the gradient. */
    PARTIALS((explanation, frames) -> List.of(new PartialsPicture(explanation, frames))),
    /** The computation as matrices. */
    MATRICES((explanation, frames) ->
            List.of(new MatricesPicture(explanation, true, frames), new MatricesPicture(explanation, false, frames)));

    private final BiFunction<Explanation, Frames, List<Picture>> drawing;

    FigureName(BiFunction<Explanation, Frames, List<Picture>> drawing) {
        this.drawing = drawing;
    }

    /** Returns the name as it is typed. */
    public String typed() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns all names, for a reader. */
    public static String all() {
        return Arrays.stream(values()).map(FigureName::typed).collect(Collectors.joining(", "));
    }

    /** Returns the figure of a name. */
    public static FigureName of(String name) {
        FigureName found = Arrays.stream(values())
                .filter(figure -> figure.typed().equals(name))
                .findFirst()
                .orElse(null);
        require(found != null, "no figure '%s'; there are: %s", name, all());
        return found;
    }

    /** Returns the pictures of one parameter's curve. */
    public static List<Picture> loss(Explanation explanation, LossFigure figure, Frames frames) {
        return LossDrawing.draw(explanation, figure, frames);
    }

    /** Returns its pictures; none if it cannot be drawn. */
    public List<Picture> pictures(Explanation explanation, Frames frames) {
        return drawing.apply(explanation, frames);
    }

    /**
     * Returns it as a file of its own.
     *
     * @param step the step to draw; that of those with data which is nearest below is taken
     */
    public String svg(Explanation explanation, int step) {
        require(
                explanation.figures() != null,
                "figure '%s' cannot be drawn: there are numbers that are not finite. gradus explain without --figure"
                        + " says where they come from",
                typed());
        int[] steps = explanation.figures().steps();
        require(
                step <= steps[steps.length - 1],
                "--at %s: the descent has %s steps; follow more with --steps",
                step,
                steps[steps.length - 1]);
        int place = Arrays.binarySearch(steps, step);
        List<Picture> pictures = pictures(explanation, new Frames(place >= 0 ? place : -place - 2));
        require(!pictures.isEmpty(), "figure '%s' cannot be drawn: %s", typed(), reason(explanation));
        return (pictures.size() == 1 ? pictures.get(0) : new Sheet(pictures)).alone();
    }

    private String reason(Explanation explanation) {
        return explanation.figures().omitted().stream()
                .filter(omission -> omission.figure().equals(typed()))
                .map(Omission::reason)
                .findFirst()
                .orElse("there is nothing to draw for this network");
    }
}
