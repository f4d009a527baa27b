package dev.gradus.core.network;

import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.tensor.Matrix;
import java.util.List;

/** Layers inside another one, bound to run one after another as one. */
final class LayerChain implements BoundLayer {

    private final BoundLayer[] layers;

    /** What the layers give, without the last, which writes where it is told to. */
    private final Matrix[] between;

    private final Matrix[] betweenGradients;

    /**
     * Binds the layers.
     *
     * @param parent the name of the layer that they are in
     */
    LayerChain(List<Layer> inside, Shape input, String parent, Workspace workspace) {
        List<NamedLayer> named = NamedLayer.numbered(inside);
        int count = named.size();
        layers = new BoundLayer[count];
        between = new Matrix[count - 1];
        betweenGradients = new Matrix[count - 1];
        Shape shape = input;
        for (int i = 0; i < count; i++) {
            Layer layer = named.get(i).layer();
            String name = parent + "." + named.get(i).name();
            layers[i] = layer.bind(shape, new WorkspaceBinding(name, workspace));
            shape = layer.outputShape(shape);
            if (i < count - 1) {
                between[i] = workspace.batchMatrix(shape.size());
                betweenGradients[i] = workspace.trains() ? workspace.batchMatrix(shape.size()) : null;
            }
        }
    }

    @Override
    public void forward(Tensor x, Tensor y, Phase phase) {
        for (int i = 0; i < layers.length; i++) {
            layers[i].forward(input(i, x), output(i, y), phase);
        }
    }

    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        for (int i = layers.length - 1; i >= 0; i--) {
            Tensor outputGradient = i == between.length ? dy : betweenGradients[i];
            Tensor inputGradient = i == 0 ? dx : betweenGradients[i - 1];
            layers[i].backward(input(i, x), output(i, y), outputGradient, inputGradient);
        }
    }

    private Tensor input(int layer, Tensor x) {
        return layer == 0 ? x : between[layer - 1];
    }

    private Tensor output(int layer, Tensor y) {
        return layer == between.length ? y : between[layer];
    }
}
