package dev.gradus.core.straight;

import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Shape;
import java.util.ArrayList;
import java.util.List;

/** The layers of a network, bound to formulas: what {@code Workspace} is with numbers. */
final class RecordedLayers {

    private final List<CellBinding.CellParameter> parameters = new ArrayList<>();
    private final BoundLayer[] layers;
    private final Cells[] outputs;
    private final Cells[] outputGradients;
    private final Cells input;

    /** Binds the layers for batches of so many samples. */
    RecordedLayers(Recorder recorder, LayerList network, int rows) {
        int count = network.layers().size();
        layers = new BoundLayer[count];
        outputs = new Cells[count];
        outputGradients = new Cells[count];
        input = new Cells(recorder, rows, network.inputs()).reading(Recorder.INPUTS, 0);
        Shape shape = Shape.of(network.inputs());
        for (int i = 0; i < count; i++) {
            String name = network.names().get(i);
            layers[i] = network.layers()
                    .get(i)
                    .bind(shape, new CellBinding(recorder, name, rows, network.offsets(), parameters));
            if (!layers[i].isFixed()) {
                throw new NotStraightException("layer " + name + " may do something else each time");
            }
            shape = network.layers().get(i).outputShape(shape);
            outputs[i] = new Cells(recorder, rows, shape.size());
            outputGradients[i] = new Cells(recorder, rows, shape.size());
        }
    }

    Cells forward(Phase phase) {
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(inputOf(i), outputs[i], phase);
        }
        return outputs[layers.length - 1];
    }

    /** Returns what is to hold the gradient of the loss before {@link #backward}. */
    Cells outputGradient() {
        return outputGradients[layers.length - 1];
    }

    void backward() {
        for (int i = layers.length - 1; i >= 0; i--) {
            layers[i].backward(inputOf(i), outputs[i], outputGradients[i], i == 0 ? null : outputGradients[i - 1]);
        }
    }

    List<CellBinding.CellParameter> parameters() {
        return parameters;
    }

    private Cells inputOf(int layer) {
        return layer == 0 ? input : outputs[layer - 1];
    }
}
