package dev.gradus.explain.analysis;

import static dev.gradus.api.Check.require;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Gradients;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.Propagation;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Training;
import dev.gradus.explain.document.Derivation;
import dev.gradus.explain.document.DerivedStep;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.Figures;
import dev.gradus.explain.document.LayerNote;
import dev.gradus.explain.document.ParameterNote;
import dev.gradus.explain.document.SampleTrace;
import dev.gradus.explain.document.SampleTrace.LayerValues;
import dev.gradus.explain.document.Step;
import dev.gradus.explain.document.Trouble;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Explains one step of a network on some data. */
public final class Analysis {

    private static final int VERSION = 1;

    private static final int MOST_TRACED = 50;

    /** Of longer descents only some steps are kept, more of the first than of the last ones. */
    private static final int MOST_STEPS = 1001;

    /** Parameters, and samples times parameters, beyond which the curvature would keep the reader waiting. */
    private static final int MOST_CURVED = 200;

    private static final long MOST_CURVED_WORK = 20_000;

    private final Network network;
    private final Data data;
    private final Loss loss;
    private final List<Link> links;
    private final Names names;
    private final LossMath math;
    private final LossText text;
    private final Passes passes;
    private final boolean single;
    private final Gradients engine;

    /** Runs all samples forward and backward. */
    public Analysis(Network network, Data given, Loss loss, List<String> trainable) {
        this.network = network;
        this.loss = loss;
        require(given.rows() > 0, "there are no samples to explain the network with");
        require(!given.targets().isEmpty(), "the data has no targets, so there is no loss to explain");
        data = network.adapt(given);
        double[] first = new double[data.inputs().size()];
        data.readInputs(0, first);
        Propagation propagation = network.propagate(data, loss, Map.of());
        links = Chain.read(network, network.trace(first), propagation);
        single = network.precision() == Precision.FLOAT32;
        int outputs = links.get(links.size() - 1).units();
        names = new Names(links, network.features(), isTrained(trainable));
        math = new LossMath(loss, data.rows(), outputs);
        text = new LossText(math, data.rows(), outputs);
        passes = new Passes(network, data, links, math, propagation);
        engine = single ? network.gradients(data, loss) : propagation.gradients();
    }

    private static Predicate<String> isTrained(List<String> trainable) {
        List<Pattern> patterns = trainable.stream()
                .map(glob -> Pattern.compile("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E"))
                .toList();
        return name ->
                patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /**
     * Explains the parameters asked for.
     *
     * @param name of the experiment or model
     * @param training how the network is trained; null if that is not known
     * @param learningRate the optimizer's
     * @param wanted names of parameters; empty for all that are trained
     * @param sample the one sample to show, counted from 1; 0 for all
     * @param steps how many steps to follow
     * @param figureRequest what to compute for figures; null for none
     */
    public Explanation explain(
            String name,
            Training training,
            double learningRate,
            List<String> wanted,
            int sample,
            int steps,
            FigureRequest figureRequest) {
        require(sample <= data.rows(), "sample %s: there are %s samples, counted from 1", sample, data.rows());
        List<ParameterNote> all = names.parameters();
        List<ParameterNote> selected = new Selection(all).of(wanted);
        List<Trouble> troubles = new ArrayList<>(new Troubles(links, passes, names, math).find());
        boolean finite = troubles.stream().noneMatch(trouble -> trouble.kind().equals("not_finite"));
        Descent descent = training == null || !finite
                ? Descent.none(network)
                : Descent.of(network, data, training, steps, kept(steps, figureRequest));
        List<Descent.Point> points = descent.points();
        if (!descent.end().isEmpty()) {
            troubles.add(new Trouble("diverged", "training", descent.end()));
        }
        Paths paths = new Paths(links, names, text);
        StepDerivations derivations = new StepDerivations(
                new Derivations(links, passes, names, paths, text.symbol(), sample, single),
                passes,
                selected,
                points,
                training,
                single);
        List<Derivation> derived = derivations.first(engine);
        double value = passes.loss();
        List<SampleTrace> samples = samples(sample);
        boolean plain =
                derived.stream().allMatch(d -> d.update() != null && d.update().plain());
        List<ParameterNote> trained =
                all.stream().filter(ParameterNote::trained).toList();
        if (plain && trained.size() <= MOST_CURVED && (long) trained.size() * data.rows() <= MOST_CURVED_WORK) {
            troubles.addAll(Troubles.learningRate(learningRate, new Curvature(passes, trained).largest()));
        }
        List<Step> descended = steps(points, selected);
        List<DerivedStep> later = List.of();
        Figures figures = null;
        if (figureRequest != null && finite) {
            Scene scene = new Scene(links, passes, names, loss.outputs(), trained, selected);
            FigureData data = new FigureData(scene, figureRequest, points, descended, learningRate);
            later = derivations.later(scene, derived, data.points(), this::engineAt);
            figures = data.gather(text.symbol(), sample);
        }
        return new Explanation(
                VERSION,
                name,
                text.note(value),
                layers(),
                all.size() <= MOST_CURVED ? all : selected,
                samples,
                derived,
                later,
                training == null ? List.of() : descended,
                notes(training),
                troubles,
                figures);
    }

    /** Every step of which something is shown is kept, and the one after it, to which it leads. */
    private static StepChoice kept(int steps, FigureRequest figureRequest) {
        StepChoice kept = new StepChoice(steps, MOST_STEPS);
        if (figureRequest == null) {
            return kept;
        }
        return kept.withFollowing(new StepChoice(steps, FigureData.MOST_STEPS).with(figureRequest.at()));
    }

    /** Returns the engine's own gradients at a point, and puts the network back. */
    private Gradients engineAt(Descent.Point point) {
        if (!single) {
            return network.propagate(data, loss, point.values()).gradients();
        }
        Map<String, double[]> before = new HashMap<>();
        point.values().keySet().forEach(name -> before.put(name, network.parameter(name)));
        try {
            point.values().forEach(network::setParameter);
            return network.gradients(data, loss);
        } finally {
            before.forEach(network::setParameter);
        }
    }

    private List<Step> steps(List<Descent.Point> points, List<ParameterNote> selected) {
        List<Step> steps = new ArrayList<>();
        for (Descent.Point point : points) {
            passes.moveTo(point.values());
            steps.add(new Step(
                    point.step(),
                    passes.loss(),
                    selected.stream().mapToDouble(passes::value).toArray(),
                    selected.stream().mapToDouble(passes::gradient).toArray()));
        }
        passes.moveTo(points.get(0).values());
        return steps;
    }

    private List<LayerNote> layers() {
        List<LayerNote> notes = new ArrayList<>();
        for (int l = 0; l < links.size(); l++) {
            int layer = l;
            Link link = links.get(l);
            notes.add(new LayerNote(
                    link.layer(),
                    link.inputs(),
                    link.units(),
                    IntStream.range(0, link.inputs())
                            .mapToObj(i -> names.output(layer - 1, i))
                            .toList(),
                    IntStream.range(0, link.preActivations())
                            .mapToObj(i -> names.preActivation(layer, i))
                            .toList(),
                    IntStream.range(0, link.units())
                            .mapToObj(i -> names.output(layer, i))
                            .toList(),
                    link.isOpaque() ? "" : link.activation().name(),
                    link.activation().formula(),
                    link.activation().derivative()));
        }
        return notes;
    }

    private List<SampleTrace> samples(int only) {
        List<SampleTrace> traces = new ArrayList<>();
        int first = only > 0 ? only - 1 : 0;
        int end = only > 0 ? only : Math.min(MOST_TRACED, passes.all().size());
        for (int s = first; s < end; s++) {
            Pass pass = passes.all().get(s);
            List<LayerValues> values = new ArrayList<>();
            for (int l = 0; l < links.size(); l++) {
                values.add(new LayerValues(links.get(l).layer(), pass.preActivation()[l], pass.output()[l]));
            }
            traces.add(new SampleTrace(s + 1, pass.input(), values, pass.observed(), pass.loss()));
        }
        return traces;
    }

    private List<String> notes(Training training) {
        List<String> notes = new ArrayList<>();
        notes.add("All gradients are taken from the old parameters; then all parameters change together.");
        if (training != null && training.batchSize() != 0 && training.batchSize() < data.rows()) {
            notes.add("The training takes batches of " + training.batchSize() + " samples; this explains a step that"
                    + " takes all " + data.rows() + " at once.");
        }
        for (Link link : links) {
            if (link.isOpaque()) {
                notes.add(link.layer() + " is taken as one step: what comes back through it is from its own backward"
                        + " pass, as in training, and checked by central differences. If it draws random numbers, as"
                        + " dropout does, they are the same throughout.");
            }
        }
        if (single) {
            notes.add("The network computes in float32; this explanation computes in float64 and checks that both"
                    + " agree.");
        }
        return notes;
    }
}
