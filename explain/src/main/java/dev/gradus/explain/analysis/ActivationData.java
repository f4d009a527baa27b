package dev.gradus.explain.analysis;

import dev.gradus.explain.document.ActivationFigure;
import dev.gradus.explain.document.ActivationFigure.State;
import java.util.ArrayList;
import java.util.List;

/** Gathers what part of their activations the data reaches. */
final class ActivationData {

    private static final int MOST_UNITS = 6;
    private static final int POINTS = 121;

    /** The curve is shown at least from here to there, so that its shape is seen. */
    private static final double LEAST = 4;

    private static final double ROOM = 0.15;

    private final Scene scene;
    private final List<List<State>> states = new ArrayList<>();

    ActivationData(Scene scene) {
        this.scene = scene;
        for (Link link : scene.links()) {
            states.add(new ArrayList<>());
            if (link.activation().mixes()) {
                scene.omit(
                        "activation",
                        link.activation().name() + " of " + link.layer()
                                + ": each output depends on all inputs, so there is no curve to draw.");
            }
        }
    }

    private static boolean isDrawn(Link link) {
        return !link.activation().isIdentity() && !link.activation().mixes();
    }

    /** Adds what the passes are at now. */
    void at(int step) {
        List<Pass> passes = scene.passes().all();
        for (int l = 0; l < scene.links().size(); l++) {
            int layer = l;
            if (!isDrawn(scene.links().get(l))) {
                continue;
            }
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (Pass pass : passes) {
                for (double x : pass.preActivation()[l]) {
                    min = Math.min(min, x);
                    max = Math.max(max, x);
                }
            }
            List<double[]> at = new ArrayList<>();
            for (int unit = 0; unit < Math.min(MOST_UNITS, scene.links().get(l).units()); unit++) {
                int u = unit;
                at.add(passes.stream()
                        .limit(Scene.MOST_SAMPLES)
                        .mapToDouble(pass -> pass.preActivation()[layer][u])
                        .toArray());
            }
            states.get(l).add(new State(step, min, max, at));
        }
    }

    List<ActivationFigure> figures() {
        List<ActivationFigure> figures = new ArrayList<>();
        for (int l = 0; l < scene.links().size(); l++) {
            if (isDrawn(scene.links().get(l))) {
                figures.add(figure(l));
            }
        }
        return figures;
    }

    private ActivationFigure figure(int layer) {
        Link link = scene.links().get(layer);
        double min = -LEAST;
        double max = LEAST;
        for (State state : states.get(layer)) {
            double room = (state.max() - state.min()) * ROOM;
            min = Math.min(min, state.min() - room);
            max = Math.max(max, state.max() + room);
        }
        double[] x = Scene.grid(min, max, POINTS);
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < Math.min(MOST_UNITS, link.units()); unit++) {
            units.add(scene.names().preActivation(layer, unit));
        }
        return new ActivationFigure(
                link.layer(),
                link.activation().name(),
                link.activation().formula(),
                x,
                link.activation().forward(x, 1),
                units,
                link.units(),
                states.get(layer));
    }
}
