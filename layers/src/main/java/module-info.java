/** The bundled layers and initializers, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.layers {
    requires transitive dev.gradus.api;

    exports dev.gradus.layers;
    exports dev.gradus.layers.initializers;

    provides dev.gradus.api.layer.Layer with
            dev.gradus.layers.ActivationLayer,
            dev.gradus.layers.BatchNorm,
            dev.gradus.layers.Dense,
            dev.gradus.layers.Dropout,
            dev.gradus.layers.LayerNorm,
            dev.gradus.layers.Prelu,
            dev.gradus.layers.Residual;
    provides dev.gradus.api.initializer.Initializer with
            dev.gradus.layers.initializers.Constant,
            dev.gradus.layers.initializers.GlorotNormal,
            dev.gradus.layers.initializers.GlorotUniform,
            dev.gradus.layers.initializers.HeNormal,
            dev.gradus.layers.initializers.HeUniform,
            dev.gradus.layers.initializers.LecunNormal,
            dev.gradus.layers.initializers.LecunUniform,
            dev.gradus.layers.initializers.Orthogonal,
            dev.gradus.layers.initializers.TruncatedNormal,
            dev.gradus.layers.initializers.Zeros;
}
