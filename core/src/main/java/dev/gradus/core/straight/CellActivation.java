package dev.gradus.core.straight;

import dev.gradus.api.activation.Activation;
import dev.gradus.api.activation.FormulaActivation;
import dev.gradus.api.layer.BoundActivation;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.activation.Activations;
import dev.gradus.core.activation.ElementwisePrograms;
import java.util.ArrayList;
import java.util.List;

/** An activation on formulas of elements; the same programs as those that run otherwise. */
final class CellActivation implements BoundActivation {

    private final Recorder recorder;

    /** Null for the identity. */
    private final ElementwisePrograms programs;

    CellActivation(Recorder recorder, Activation activation) {
        this.recorder = recorder;
        if (Activations.isIdentity(activation)) {
            programs = null;
        } else if (activation instanceof FormulaActivation formula) {
            programs = ElementwisePrograms.of(formula);
        } else {
            throw new NotStraightException("an activation without a formula");
        }
    }

    @Override
    public boolean needsInput() {
        return programs != null && programs.needsInput();
    }

    @Override
    public void forward(Tensor x, Tensor y) {
        if (programs == null) {
            y.copyFrom(x);
        } else {
            Cells.run(recorder, programs.forward(), List.of((Cells) x), (Cells) y);
        }
    }

    @Override
    public void forwardAffine(Tensor input, Tensor weight, Tensor bias, Tensor x, Tensor y) {
        x.affine(input, weight, bias);
        forward(x, y);
    }

    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        if (programs == null) {
            dx.copyFrom(dy);
            return;
        }
        List<Cells> read = new ArrayList<>(List.of((Cells) dy));
        if (programs.needsInput()) {
            read.add((Cells) x);
        }
        if (programs.needsOutput()) {
            read.add((Cells) y);
        }
        Cells.run(recorder, programs.backward(), read, (Cells) dx);
    }
}
