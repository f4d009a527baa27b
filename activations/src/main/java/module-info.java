/** The bundled activations, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.activations {
    requires transitive dev.gradus.api;

    exports dev.gradus.activations;

    provides dev.gradus.api.activation.Activation with
            dev.gradus.activations.Celu,
            dev.gradus.activations.Elu,
            dev.gradus.activations.Exponential,
            dev.gradus.activations.Gaussian,
            dev.gradus.activations.Gelu,
            dev.gradus.activations.HardShrink,
            dev.gradus.activations.HardSigmoid,
            dev.gradus.activations.HardSwish,
            dev.gradus.activations.HardTanh,
            dev.gradus.activations.Identity,
            dev.gradus.activations.LeakyRelu,
            dev.gradus.activations.LogSigmoid,
            dev.gradus.activations.LogSoftmax,
            dev.gradus.activations.Mish,
            dev.gradus.activations.Relu,
            dev.gradus.activations.Relu6,
            dev.gradus.activations.Selu,
            dev.gradus.activations.Sigmoid,
            dev.gradus.activations.Silu,
            dev.gradus.activations.Sine,
            dev.gradus.activations.SoftShrink,
            dev.gradus.activations.Softmax,
            dev.gradus.activations.Softplus,
            dev.gradus.activations.Softsign,
            dev.gradus.activations.Tanh,
            dev.gradus.activations.TanhShrink,
            dev.gradus.activations.Threshold;
}
