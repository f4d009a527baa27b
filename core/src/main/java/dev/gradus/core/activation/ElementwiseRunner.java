package dev.gradus.core.activation;

import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.compute.MatrixLoop;
import dev.gradus.core.tensor.Matrix;

/** Runs a formula or a scalar function, compiled when first needed. */
final class ElementwiseRunner extends RunningActivation {

    private final ElementwisePrograms programs;
    private final Compute compute;
    private final Precision precision;
    private MatrixLoop forward;
    private MatrixLoop backward;

    ElementwiseRunner(ElementwisePrograms programs, Compute compute, Precision precision) {
        this.programs = programs;
        this.compute = compute;
        this.precision = precision;
    }

    @Override
    public boolean needsInput() {
        return programs.needsInput();
    }

    @Override
    public void forward(Tensor x, Tensor y) {
        if (forward == null) {
            forward = new MatrixLoop(compute, programs.forward(), precision);
        }
        Matrix in = (Matrix) x;
        forward.input(0, in).output(0, (Matrix) y).run(0, in.size());
    }

    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        if (backward == null) {
            backward = new MatrixLoop(compute, programs.backward(), precision);
        }
        Matrix in = (Matrix) dy;
        int place = 0;
        backward.input(place++, in);
        if (programs.needsInput()) {
            backward.input(place++, (Matrix) x);
        }
        if (programs.needsOutput()) {
            backward.input(place, (Matrix) y);
        }
        backward.output(0, (Matrix) dx).run(0, in.size());
    }
}
