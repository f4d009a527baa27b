/** The bundled losses, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.losses {
    requires transitive dev.gradus.api;

    exports dev.gradus.losses;

    provides dev.gradus.api.loss.Loss with
            dev.gradus.losses.BinaryCrossEntropy,
            dev.gradus.losses.CategoricalCrossEntropy,
            dev.gradus.losses.CosineSimilarity,
            dev.gradus.losses.Focal,
            dev.gradus.losses.Hinge,
            dev.gradus.losses.Huber,
            dev.gradus.losses.KlDivergence,
            dev.gradus.losses.LogCosh,
            dev.gradus.losses.Mae,
            dev.gradus.losses.Mse,
            dev.gradus.losses.Poisson,
            dev.gradus.losses.Quantile,
            dev.gradus.losses.SoftmaxCrossEntropy,
            dev.gradus.losses.SquaredHinge,
            dev.gradus.losses.Ssr;
}
