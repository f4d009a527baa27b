package dev.gradus.explain.analysis;

import dev.gradus.explain.document.ResidualsFigure;
import dev.gradus.explain.document.ResidualsFigure.State;
import java.util.ArrayList;
import java.util.List;

/** Gathers the residuals of an output. */
final class ResidualsData {

    private final Scene scene;
    private final int output;
    private final List<State> states = new ArrayList<>();

    ResidualsData(Scene scene, int output) {
        this.scene = scene;
        this.output = output;
    }

    /** Adds what the passes are at now. */
    void at(int step) {
        double[] predicted = scene.predicted(output);
        double[] observed = scene.observed(output);
        double[] squares = new double[predicted.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = (observed[i] - predicted[i]) * (observed[i] - predicted[i]);
        }
        states.add(new State(step, predicted, squares));
    }

    ResidualsFigure figure() {
        boolean overInput = scene.inputs() == 1;
        double[] x = scene.observed(output);
        for (int i = 0; i < x.length; i++) {
            x[i] = i + 1;
        }
        return new ResidualsFigure(
                scene.names().output(scene.links().size() - 1, output),
                overInput ? scene.names().output(-1, 0) : "",
                scene.passes().all().size(),
                overInput ? scene.input(0) : x,
                scene.observed(output),
                states);
    }
}
