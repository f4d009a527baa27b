/** The bundled losses and metrics, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.losses {
    requires transitive dev.gradus.api;

    exports dev.gradus.losses;
    exports dev.gradus.losses.metrics;

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
    provides dev.gradus.api.metric.Metric with
            dev.gradus.losses.metrics.Accuracy,
            dev.gradus.losses.metrics.BalancedAccuracy,
            dev.gradus.losses.metrics.F1,
            dev.gradus.losses.metrics.LogLoss,
            dev.gradus.losses.metrics.Mae,
            dev.gradus.losses.metrics.Mape,
            dev.gradus.losses.metrics.Matthews,
            dev.gradus.losses.metrics.Mse,
            dev.gradus.losses.metrics.Precision,
            dev.gradus.losses.metrics.R2,
            dev.gradus.losses.metrics.Recall,
            dev.gradus.losses.metrics.Rmse,
            dev.gradus.losses.metrics.RocAuc,
            dev.gradus.losses.metrics.TopK;
}
