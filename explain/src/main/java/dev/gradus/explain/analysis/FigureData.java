package dev.gradus.explain.analysis;

import static dev.gradus.api.Check.require;

import dev.gradus.explain.document.ContourFigure;
import dev.gradus.explain.document.Figures;
import dev.gradus.explain.document.HistoryFigure;
import dev.gradus.explain.document.LossFigure;
import dev.gradus.explain.document.ParameterNote;
import dev.gradus.explain.document.PartialsFigure;
import dev.gradus.explain.document.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Gathers the data of all figures along a descent. */
final class FigureData {

    /** So many steps are drawn. */
    static final int MOST_STEPS = 16;

    /** So many parameters have a curve of their own. */
    private static final int MOST_CURVES = 12;

    /** How many units may be computed for all curves: about a second. */
    private static final long MOST_WORK = 8_000_000;

    /** The same for the first step, where every curve is drawn if there is any. */
    private static final long MOST_FIRST_WORK = 16_000_000;

    /** A loss that has grown this much has left the picture. */
    private static final double GROWN = 1e4;

    private final Scene scene;
    private final FigureRequest options;
    private final List<Descent.Point> points;
    private final double learningRate;
    private final List<Step> steps;

    /**
     * Prepares it.
     *
     * @param descent its points, the start first
     * @param steps the same with losses
     * @param learningRate the training's; 0 if that is not known
     */
    FigureData(Scene scene, FigureRequest options, List<Descent.Point> descent, List<Step> steps, double learningRate) {
        this.scene = scene;
        this.options = options;
        this.learningRate = learningRate;
        this.steps = tame(steps);
        List<Descent.Point> points = descent.subList(0, this.steps.size());
        int last = points.get(points.size() - 1).step();
        StepChoice choice = new StepChoice(last, MOST_STEPS).with(Math.min(options.at(), last));
        List<Descent.Point> chosen = new ArrayList<>();
        // Of a long descent not every step was kept; the one before serves as well.
        for (int i = 0; i < points.size(); i++) {
            int next = i + 1 < points.size() ? points.get(i + 1).step() : Integer.MAX_VALUE;
            if (choice.hasWithin(points.get(i).step(), next)) {
                chosen.add(points.get(i));
            }
        }
        this.points = chosen;
    }

    /** Returns the steps up to where the loss grows beyond all that a picture can show. */
    private List<Step> tame(List<Step> all) {
        double most = GROWN * (1 + Math.abs(all.get(0).loss()));
        int end = 1;
        while (end < all.size() && all.get(end).loss() <= most) {
            end++;
        }
        if (end < all.size()) {
            scene.omit(
                    "history",
                    "The descent diverges: from step " + all.get(end).step()
                            + " on the loss is beyond all proportion, and nothing is drawn.");
        }
        return all.subList(0, end);
    }

    /** Returns the points of the descent that are drawn, the start first. */
    List<Descent.Point> points() {
        return points;
    }

    /** Returns the data, and the passes to where they were. */
    Figures gather(String lossSymbol, int sample) {
        int input = along();
        NetworkData network = new NetworkData(scene, sample);
        ActivationData activation = new ActivationData(scene);
        List<UnitsData> units = units(input);
        List<ResidualsData> residuals = residuals();
        MatricesData matrices = new MatricesData(scene, lossSymbol);
        List<LossCurve> curves = curves();
        long work = curves.stream().mapToLong(LossCurve::work).sum();
        boolean everywhere = work * points.size() <= MOST_WORK;
        if (!everywhere && points.size() > 1) {
            scene.omit("loss", "The curve is that of the first step only: more would take too long here.");
        }
        ContourData contour = contour();
        consider(units);
        List<PartialsFigure.State> partials = new ArrayList<>();
        for (Descent.Point point : points) {
            boolean isFirst = point == points.get(0);
            scene.passes().moveTo(point.values());
            network.at(point.step());
            activation.at(point.step());
            units.forEach(figure -> figure.at(point.step()));
            residuals.forEach(figure -> figure.at(point.step()));
            matrices.at(point.step());
            curves.forEach(curve -> curve.at(point.step(), everywhere || isFirst));
            if (contour != null) {
                contour.at(point.step(), isFirst, point == points.get(points.size() - 1) && !isFirst);
            }
            partials.add(partials(point.step()));
        }
        scene.passes().moveTo(points.get(0).values());
        List<LossFigure> losses = curves.stream()
                .map(curve -> curve.figure(units.isEmpty() ? null : units.get(0)))
                .toList();
        ContourFigure contours = contour == null ? null : contour.figure(learningRate);
        return new Figures(
                points.stream().mapToInt(Descent.Point::step).toArray(),
                network.figure(),
                activation.figures(),
                units.stream().map(UnitsData::figure).toList(),
                losses,
                contours,
                residuals.stream().map(ResidualsData::figure).toList(),
                history(),
                new PartialsFigure(
                        scene.explained().stream().map(ParameterNote::symbol).toList(), partials),
                matrices.figure(),
                scene.omitted());
    }

    private int along() {
        if (options.along().isEmpty()) {
            return 0;
        }
        List<String> names = IntStream.range(0, scene.inputs())
                .mapToObj(i -> scene.names().output(-1, i))
                .toList();
        int input = names.indexOf(options.along());
        require(input >= 0, "no input '%s'; there are: %s", options.along(), String.join(", ", names));
        return input;
    }

    private List<UnitsData> units(int input) {
        List<UnitsData> units = new ArrayList<>();
        if (UnitsData.lastWeighted(scene.links()) < 0) {
            scene.omit("units", "No layer has weights, so there is nothing to scale and add.");
            return units;
        }
        if (scene.passes().isOpaqueFrom(0)) {
            scene.omit(
                    "units",
                    "A layer is no weighted sum with an activation, so what comes through it is not a curve of one"
                            + " input.");
            return units;
        }
        if (scene.inputs() > 1) {
            scene.omit(
                    "units",
                    "With several inputs this is a slice: along "
                            + scene.names().output(-1, input)
                            + ", with the other inputs at their means. The samples are beside it, so residuals are not"
                            + " drawn. Choose another input with --along.");
        }
        for (int output = 0; output < outputs("units"); output++) {
            units.add(new UnitsData(scene, output, input));
        }
        return units;
    }

    private int outputs(String figure) {
        int drawn = Math.min(Scene.MOST_OUTPUTS, scene.outputs());
        if (drawn < scene.outputs()) {
            scene.omit(figure, "The first " + drawn + " of " + scene.outputs() + " outputs are drawn.");
        }
        return drawn;
    }

    private List<ResidualsData> residuals() {
        List<ResidualsData> residuals = new ArrayList<>();
        if (!scene.hasResiduals()) {
            scene.omit(
                    "residuals",
                    "This loss compares no numbers with numbers of the same kind, so there are no residuals.");
            return residuals;
        }
        for (int output = 0; output < outputs("residuals"); output++) {
            residuals.add(new ResidualsData(scene, output));
        }
        if (scene.passes().all().size() > Scene.MOST_SAMPLES) {
            scene.omit(
                    "residuals",
                    "The first " + Scene.MOST_SAMPLES + " of "
                            + scene.passes().all().size() + " samples are drawn.");
        }
        return residuals;
    }

    private List<LossCurve> curves() {
        List<ParameterNote> explained = scene.explained();
        List<LossCurve> curves = new ArrayList<>();
        long work = 0;
        for (ParameterNote note : explained) {
            LossCurve curve = new LossCurve(scene, note, path(note));
            work += curve.work();
            if (curves.size() == MOST_CURVES || !curves.isEmpty() && work > MOST_FIRST_WORK) {
                scene.omit(
                        "loss",
                        "The first " + curves.size() + " of " + explained.size()
                                + " parameters have a curve. Choose others with --param.");
                break;
            }
            curves.add(curve);
        }
        return curves;
    }

    private double[] path(ParameterNote note) {
        int index = scene.passes().index(note);
        return points.stream()
                .mapToDouble(point -> point.values().get(note.parameter())[index])
                .toArray();
    }

    private ContourData contour() {
        List<ParameterNote> pair = pair();
        if (pair.size() < 2) {
            scene.omit(
                    "contour",
                    scene.trained().size() == 1
                            ? "Only one parameter is trained, and contours are drawn over two; figure loss shows it."
                            : "Only one parameter is explained, and contours are drawn over two; choose them with"
                                    + " --pair, such as --pair "
                                    + scene.trained().get(0).name() + ","
                                    + scene.trained().get(1).name() + ".");
            return null;
        }
        ContourData contour = new ContourData(scene, pair.get(0), pair.get(1), path(pair.get(0)), path(pair.get(1)));
        if (!contour.isFeasible()) {
            scene.omit(
                    "contour",
                    "It would take too long for this network and so many samples. Give fewer samples with --data, or"
                            + " choose parameters of a later layer with --pair.");
            return null;
        }
        if (contour.isProjection()) {
            scene.omit(
                    "contour",
                    "More than two parameters are trained: the picture is a slice through the others' values, and the"
                            + " descent a projection onto it. Its true losses stand beside those of the slice.");
        }
        return contour;
    }

    private List<ParameterNote> pair() {
        if (!options.pair().isEmpty()) {
            List<ParameterNote> pair = new ArrayList<>();
            for (String name : options.pair()) {
                List<ParameterNote> found = new Selection(scene.names().parameters()).of(List.of(name));
                require(
                        found.size() == 1,
                        "--pair: %s stands for %s parameters; name one, such as %s",
                        name,
                        found.size(),
                        found.get(0).fullName());
                pair.add(found.get(0));
            }
            require(
                    !pair.get(0).fullName().equals(pair.get(1).fullName()),
                    "--pair: %s and %s are the same parameter; contours are drawn over two",
                    options.pair().get(0),
                    options.pair().get(1));
            return pair;
        }
        return scene.explained().stream()
                .sorted(Comparator.comparingDouble(note -> -moved(path(note))))
                .limit(2)
                .sorted(Comparator.comparingInt(scene.explained()::indexOf))
                .toList();
    }

    private static double moved(double[] path) {
        return Math.abs(path[path.length - 1] - path[0]);
    }

    private void consider(List<UnitsData> units) {
        for (Descent.Point point : List.of(points.get(0), points.get(points.size() - 1))) {
            scene.passes().moveTo(point.values());
            units.forEach(UnitsData::consider);
        }
    }

    private PartialsFigure.State partials(int step) {
        double[] partials =
                scene.explained().stream().mapToDouble(scene.passes()::gradient).toArray();
        double sum = 0;
        for (double partial : partials) {
            sum += partial * partial;
        }
        return new PartialsFigure.State(step, partials, Math.sqrt(sum));
    }

    private HistoryFigure history() {
        return new HistoryFigure(
                steps.stream().mapToInt(Step::step).toArray(),
                steps.stream().mapToDouble(Step::loss).toArray());
    }
}
