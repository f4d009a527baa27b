package dev.gradus.layers;

import dev.gradus.api.formula.Variable;
import dev.gradus.api.layer.Binding;
import dev.gradus.api.layer.BoundLayer;
import dev.gradus.api.layer.Parameter;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.tensor.Elementwise;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.tensor.Tensor;
import dev.gradus.layers.initializers.GlorotUniform;

/** {@link Residual} with the layers of its block. */
final class BoundResidual implements BoundLayer {

    private final BoundLayer block;
    private final Tensor blockOutput;
    private final Parameter projection;

    /** The part of dx that comes by the skip. */
    private final Tensor skipGradient;

    private final Elementwise sum;

    BoundResidual(Residual residual, Shape input, Binding binding) {
        int outputs = residual.outputShape(input).size();
        block = binding.chain(residual.layers(), input);
        blockOutput = binding.scratch(outputs);
        projection = residual.projection()
                ? binding.parameter("projection", input.size(), outputs, new GlorotUniform())
                : null;
        skipGradient = binding.scratch(input.size());
        Variable a = new Variable("a");
        Variable b = new Variable("b");
        sum = binding.elementwise(a.plus(b), a, b);
    }

    @Override
    public void forward(Tensor x, Tensor y, Phase phase) {
        block.forward(x, blockOutput, phase);
        if (projection == null) {
            sum.run(y, x, blockOutput);
        } else {
            y.affine(x, projection.value(), null);
            sum.run(y, y, blockOutput);
        }
    }

    @Override
    public void backward(Tensor x, Tensor y, Tensor dy, Tensor dx) {
        if (projection != null) {
            projection.gradient().addTransposedProduct(x, dy);
        }
        if (dx == null) {
            block.backward(x, blockOutput, dy, null);
            return;
        }
        // Taken first: the block may use dy as scratch memory.
        if (projection == null) {
            skipGradient.copyFrom(dy);
        } else {
            skipGradient.productWithTransposed(dy, projection.value());
        }
        block.backward(x, blockOutput, dy, dx);
        sum.run(dx, dx, skipGradient);
    }
}
