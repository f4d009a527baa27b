/** The bundled activations, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.activations {
    requires transitive dev.gradus.api;

    exports dev.gradus.activations;

    provides dev.gradus.api.activation.Activation with
            dev.gradus.activations.Identity,
            dev.gradus.activations.LeakyRelu,
            dev.gradus.activations.Relu,
            dev.gradus.activations.Sigmoid,
            dev.gradus.activations.Softmax,
            dev.gradus.activations.Softplus,
            dev.gradus.activations.Tanh;
}
