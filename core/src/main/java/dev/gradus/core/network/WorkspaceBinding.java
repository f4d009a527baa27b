package dev.gradus.core.network;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.formula.Expr;
import dev.gradus.api.formula.Variable;
import dev.gradus.api.initializer.Initializer;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.math.RandomStream;
import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.activation.Activations;
import dev.gradus.core.compute.CompiledElementwise;
import dev.gradus.core.tensor.Matrix;
import java.util.List;

/** Serves one layer while it is bound to a workspace. */
final class WorkspaceBinding implements Binding {

    private record BoundParameter(Tensor value, Tensor gradient) implements Parameter {}

    private final String layer;
    private final Workspace workspace;

    WorkspaceBinding(String layer, Workspace workspace) {
        this.layer = layer;
        this.workspace = workspace;
    }

    @Override
    public Parameter parameter(String name, int rows, int columns, Initializer initializer) {
        String fullName = layer + "." + name;
        ParameterStore store = workspace.store();
        store.declareParameter(fullName, rows, columns, initializer);
        Matrix value = store.value(fullName, columns, workspace.operations());
        Matrix gradient = workspace.trains()
                ? workspace.register(store.gradient(fullName, columns, workspace.operations()))
                : workspace.window(columns);
        return new BoundParameter(value, gradient);
    }

    @Override
    public Tensor buffer(String name, int rows, int columns, double initial) {
        String fullName = layer + "." + name;
        workspace.store().declareBuffer(fullName, rows, columns, initial);
        return workspace.store().buffer(fullName, columns, workspace.operations());
    }

    @Override
    public Tensor scratch(int columns) {
        return workspace.batchMatrix(columns);
    }

    @Override
    public BoundActivation activation(Activation activation, int columns) {
        BoundActivation runner = Activations.bind(activation, columns, workspace.compute(), workspace.precision());
        return workspace.watch(layer, activation, runner);
    }

    @Override
    public BoundLayer chain(List<Layer> layers, Shape input) {
        return new LayerChain(layers, input, layer, workspace);
    }

    @Override
    public Elementwise elementwise(Expr formula, Variable... variables) {
        return new CompiledElementwise(formula, List.of(variables), workspace.compute(), workspace.precision());
    }

    @Override
    public RandomStream random(String purpose) {
        return workspace.random(layer + "/" + purpose);
    }
}
