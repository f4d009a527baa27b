package dev.gradus.core.straight;

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
import dev.gradus.core.formula.Program;
import java.util.List;
import java.util.function.ToIntFunction;

/** Serves one layer that is bound to formulas instead of numbers. */
final class CellBinding implements Binding {

    /** The places of a gradient's elements in the gradient vector. */
    record CellParameter(Cells value, Cells gradient, int offset) implements Parameter {}

    private final Recorder recorder;
    private final String layer;
    private final int rows;
    private final ToIntFunction<String> offsets;
    private final List<CellParameter> parameters;

    /**
     * Makes a binding.
     *
     * @param rows the samples of a batch
     * @param offsets finds a parameter in the vector of all
     * @param parameters receives what the layer asks for
     */
    CellBinding(
            Recorder recorder, String layer, int rows, ToIntFunction<String> offsets, List<CellParameter> parameters) {
        this.recorder = recorder;
        this.layer = layer;
        this.rows = rows;
        this.offsets = offsets;
        this.parameters = parameters;
    }

    @Override
    public Parameter parameter(String name, int rows, int columns, Initializer initializer) {
        int offset = offsets.applyAsInt(layer + "." + name);
        CellParameter parameter = new CellParameter(
                new Cells(recorder, rows, columns).reading(Recorder.WEIGHTS, offset),
                new Cells(recorder, rows, columns),
                offset);
        parameters.add(parameter);
        return parameter;
    }

    @Override
    public Tensor scratch(int columns) {
        return new Cells(recorder, rows, columns);
    }

    @Override
    public BoundActivation activation(Activation activation, int columns) {
        return new CellActivation(recorder, activation);
    }

    @Override
    public Elementwise elementwise(Expr formula, Variable... variables) {
        return new CellElementwise(recorder, Program.reading(List.of(variables)).writing(formula));
    }

    @Override
    public Tensor buffer(String name, int rows, int columns, double initial) {
        throw new NotStraightException("a buffer");
    }

    @Override
    public BoundLayer chain(List<Layer> layers, Shape input) {
        throw new NotStraightException("layers within a layer");
    }

    @Override
    public RandomStream random(String purpose) {
        throw new NotStraightException("random numbers");
    }
}
