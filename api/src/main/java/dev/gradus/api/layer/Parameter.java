package dev.gradus.api.layer;

import dev.gradus.api.tensor.Tensor;

/** A trained matrix of a layer: a view of the network's parameter vector, and one of its gradient vector. */
public interface Parameter {

    /** Returns the values; a layer reads them only. */
    Tensor value();

    /** Returns the gradient, to which {@link BoundLayer#backward} adds. */
    Tensor gradient();
}
