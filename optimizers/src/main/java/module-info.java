/** The bundled optimizers, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.optimizers {
    requires transitive dev.gradus.api;

    exports dev.gradus.optimizers;
    exports dev.gradus.optimizers.schedules;

    provides dev.gradus.api.optimizer.Optimizer with
            dev.gradus.optimizers.Adadelta,
            dev.gradus.optimizers.Adagrad,
            dev.gradus.optimizers.Adam,
            dev.gradus.optimizers.Adamax,
            dev.gradus.optimizers.Adamw,
            dev.gradus.optimizers.Lbfgs,
            dev.gradus.optimizers.LevenbergMarquardt,
            dev.gradus.optimizers.Lion,
            dev.gradus.optimizers.Nadam,
            dev.gradus.optimizers.Radam,
            dev.gradus.optimizers.Rmsprop,
            dev.gradus.optimizers.Rprop,
            dev.gradus.optimizers.Sgd;
    provides dev.gradus.api.schedule.Schedule with
            dev.gradus.optimizers.schedules.Constant,
            dev.gradus.optimizers.schedules.Cosine,
            dev.gradus.optimizers.schedules.CosineRestarts,
            dev.gradus.optimizers.schedules.Exponential,
            dev.gradus.optimizers.schedules.MultiStep,
            dev.gradus.optimizers.schedules.OneCycle,
            dev.gradus.optimizers.schedules.Polynomial,
            dev.gradus.optimizers.schedules.ReduceOnPlateau,
            dev.gradus.optimizers.schedules.Step,
            dev.gradus.optimizers.schedules.Warmup;
}
