/** The bundled optimizers, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.optimizers {
    requires transitive dev.gradus.api;

    exports dev.gradus.optimizers;

    provides dev.gradus.api.optimizer.Optimizer with
            dev.gradus.optimizers.Adam,
            dev.gradus.optimizers.Sgd;
}
