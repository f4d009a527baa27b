/** The bundled optimizers, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.optimizers {
    requires transitive dev.gradus.api;

    exports dev.gradus.optimizers;

    provides dev.gradus.api.optimizer.Optimizer with
            dev.gradus.optimizers.Adadelta,
            dev.gradus.optimizers.Adagrad,
            dev.gradus.optimizers.Adam,
            dev.gradus.optimizers.Adamax,
            dev.gradus.optimizers.Adamw,
            dev.gradus.optimizers.Lion,
            dev.gradus.optimizers.Nadam,
            dev.gradus.optimizers.Radam,
            dev.gradus.optimizers.Rmsprop,
            dev.gradus.optimizers.Rprop,
            dev.gradus.optimizers.Sgd;
}
