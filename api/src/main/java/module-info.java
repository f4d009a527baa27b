/** The public interfaces and value types of Gradus: all that a plugin or an application compiles against. */
@SuppressWarnings("module") // The module that the internals are exported to is compiled later.
module dev.gradus.api {
    exports dev.gradus.api;
    exports dev.gradus.api.activation;
    exports dev.gradus.api.data;
    exports dev.gradus.api.error;
    exports dev.gradus.api.formula;
    exports dev.gradus.api.initializer;
    exports dev.gradus.api.layer;
    exports dev.gradus.api.loss;
    exports dev.gradus.api.math;
    exports dev.gradus.api.metric;
    exports dev.gradus.api.network;
    exports dev.gradus.api.optimizer;
    exports dev.gradus.api.schedule;
    exports dev.gradus.api.tensor;
    exports dev.gradus.api.training;
    exports dev.gradus.api.tuning;

    // The SIMD kernels repeat the same operations with the same constants.
    exports dev.gradus.api.internal.math to
            dev.gradus.simd;

    uses dev.gradus.api.EngineProvider;
}
