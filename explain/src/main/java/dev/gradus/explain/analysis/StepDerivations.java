package dev.gradus.explain.analysis;

import dev.gradus.api.network.Gradients;
import dev.gradus.api.training.Training;
import dev.gradus.explain.document.Derivation;
import dev.gradus.explain.document.Derivation.Path;
import dev.gradus.explain.document.Derivation.Update;
import dev.gradus.explain.document.DerivedStep;
import dev.gradus.explain.document.ParameterNote;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Derives the gradients at the points of a descent. */
final class StepDerivations {

    /** So many cells may the tables of all later steps have: about 300 kB of a page. */
    private static final long MOST_CELLS = 8_000;

    /** How many units may be computed for their central differences: about a second. */
    private static final long MOST_WORK = 8_000_000;

    /** What stands around a table, in cells. */
    private static final int AROUND = 10;

    /** How near a step must be to learning rate times gradient to be called that, relatively. */
    private static final double PLAIN = 1e-9;

    private static final double PLAIN_SINGLE = 1e-3;

    private final Derivations derivations;
    private final Passes passes;
    private final List<ParameterNote> parameters;
    private final List<Descent.Point> descent;
    private final Training training;
    private final boolean single;

    /**
     * Prepares them.
     *
     * @param descent all points that are known, the start first
     * @param training null if that is not known
     * @param single whether the engine computes in single precision
     */
    StepDerivations(
            Derivations derivations,
            Passes passes,
            List<ParameterNote> parameters,
            List<Descent.Point> descent,
            Training training,
            boolean single) {
        this.derivations = derivations;
        this.passes = passes;
        this.parameters = parameters;
        this.descent = descent;
        this.training = training;
        this.single = single;
    }

    /** Derives the gradients where the descent starts; the passes must be there. */
    List<Derivation> first(Gradients engine) {
        return of(descent.get(0), engine);
    }

    /**
     * Derives those of later points, of all if that is little enough to compute and to read, or else of the last one.
     *
     * @param scene learns what is left out; its passes are left where they were
     * @param first the derivations at the start
     * @param points the start, and the points to choose from
     * @param engine gives the engine's own gradients at a point
     */
    List<DerivedStep> later(
            Scene scene,
            List<Derivation> first,
            List<Descent.Point> points,
            Function<Descent.Point, Gradients> engine) {
        List<Descent.Point> chosen = points.subList(1, points.size());
        if (chosen.size() > 1) {
            boolean wide = cells(first) * chosen.size() > MOST_CELLS;
            boolean slow = work(scene) * chosen.size() > MOST_WORK;
            if (wide || slow) {
                scene.omit(
                        DerivedStep.OMITTED,
                        "The gradients are taken apart at the first and the last step only: more would "
                                + (wide ? "be too much for one document" : "take too long")
                                + " here. Choose fewer parameters with --param"
                                + (wide ? ", or one sample with --sample." : "."));
                chosen = chosen.subList(chosen.size() - 1, chosen.size());
            }
        }
        List<DerivedStep> steps = new ArrayList<>();
        for (Descent.Point point : chosen) {
            passes.moveTo(point.values());
            steps.add(new DerivedStep(point.step(), passes.loss(), of(point, engine.apply(point))));
        }
        passes.moveTo(points.get(0).values());
        return steps;
    }

    private static long cells(List<Derivation> derivations) {
        long cells = 0;
        for (Derivation derivation : derivations) {
            cells += AROUND + derivation.through().size();
            for (Path path : derivation.paths()) {
                // Two lines stand above the samples', and each has a name and a product.
                cells += (derivation.rows().size() + 2L) * (path.factors().size() + 2L);
            }
        }
        return cells;
    }

    private long work(Scene scene) {
        return parameters.stream()
                .mapToLong(note -> 2 * new LossProbe(passes, scene.links(), note).work())
                .sum();
    }

    private List<Derivation> of(Descent.Point point, Gradients engine) {
        Descent.Point next = descent.stream()
                .filter(candidate -> candidate.step() == point.step() + 1)
                .findFirst()
                .orElse(null);
        List<Derivation> derived = new ArrayList<>();
        for (ParameterNote note : parameters) {
            ParameterNote now = note.at(passes.value(note));
            double backpropagation = engine.of(note.parameter())[passes.index(note)];
            derived.add(derivations.of(now, backpropagation, next == null ? null : update(now, next)));
        }
        return derived;
    }

    private Update update(ParameterNote note, Descent.Point next) {
        double before = note.value();
        double after = next.values().get(note.parameter())[passes.index(note)];
        double expected = -next.learningRate() * passes.gradient(note);
        double difference = Math.abs((after - before) - expected);
        boolean plain = difference <= (single ? PLAIN_SINGLE : PLAIN) * Math.max(Math.abs(expected), Math.abs(before));
        return new Update(optimizer(), next.learningRate(), before, after, plain);
    }

    private String optimizer() {
        return training.optimizer().part() == null
                ? training.optimizer().name()
                : training.optimizer().part().name();
    }
}
