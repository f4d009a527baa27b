/** The bundled losses, found by {@link java.util.ServiceLoader} like anyone else's. */
module dev.gradus.losses {
    requires transitive dev.gradus.api;

    exports dev.gradus.losses;

    provides dev.gradus.api.loss.Loss with
            dev.gradus.losses.BinaryCrossEntropy,
            dev.gradus.losses.Mse,
            dev.gradus.losses.SoftmaxCrossEntropy,
            dev.gradus.losses.Ssr;
}
