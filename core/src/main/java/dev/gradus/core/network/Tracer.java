package dev.gradus.core.network;

import dev.gradus.api.layer.Phase;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.tensor.Matrix;
import java.util.ArrayList;
import java.util.List;

/** Follows one sample through the layers. */
final class Tracer {

    private final CoreNetwork network;

    Tracer(CoreNetwork network) {
        this.network = network;
    }

    List<LayerTrace> run(double[] inputs) {
        Workspace workspace = network.workspace(Workspace.Purpose.TRACE);
        Matrix x = Matrix.allocate(network.precision(), 1, network.spec().features());
        double[] row = new double[x.columns()];
        network.encoding().inputs().encode(inputs, row);
        x.write(0, row);
        workspace.forward(x, Phase.INFERENCE);
        List<LayerTrace> traces = new ArrayList<>();
        List<NamedLayer> layers = network.spec().layers();
        for (int i = 0; i < layers.size(); i++) {
            String name = layers.get(i).name();
            Workspace.Watched own = ownActivation(workspace, name);
            traces.add(new LayerTrace(
                    name,
                    values(workspace.inputOf(i)),
                    own == null ? null : values(own.runner().input()),
                    own == null ? null : own.activation(),
                    values(workspace.outputOf(i))));
        }
        return traces;
    }

    /** The layer's own activation, if it has just one and it has been run. */
    private static Workspace.Watched ownActivation(Workspace workspace, String layer) {
        List<Workspace.Watched> own = workspace.watched().stream()
                .filter(w -> w.layer().equals(layer) && w.runner().input() != null)
                .toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    private static double[] values(Tensor tensor) {
        double[] values = new double[tensor.columns()];
        tensor.read(0, values);
        return values;
    }
}
