/** The engine: registry, formula compiler, kernels, training, data and files. It knows no bundled part by name. */
@SuppressWarnings("module") // The module that the kernels are exported to is compiled later.
module dev.gradus.core {
    requires dev.gradus.api;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires org.objectweb.asm;

    // Not API: the Vector API's kernels are a module of their own because the JDK may come without it, and the command
    // shares what it needs of files and words.
    exports dev.gradus.core.formula to
            dev.gradus.simd;
    exports dev.gradus.core.kernel to
            dev.gradus.simd;
    exports dev.gradus.core.parallel to
            dev.gradus.simd;
    exports dev.gradus.core.warmup to
            dev.gradus.simd;
    exports dev.gradus.core.data to
            dev.gradus.cli;
    exports dev.gradus.core.encoding to
            dev.gradus.cli;
    exports dev.gradus.core.file to
            dev.gradus.cli;
    exports dev.gradus.core.io to
            dev.gradus.cli;
    exports dev.gradus.core.text to
            dev.gradus.cli;

    provides dev.gradus.api.EngineProvider with
            dev.gradus.core.engine.CoreEngineProvider;

    uses dev.gradus.api.activation.Activation;
    uses dev.gradus.api.initializer.Initializer;
    uses dev.gradus.api.layer.Layer;
    uses dev.gradus.api.loss.Loss;
    uses dev.gradus.api.metric.Metric;
    uses dev.gradus.api.optimizer.Optimizer;
    uses dev.gradus.api.schedule.Schedule;
    uses dev.gradus.core.formula.LoopBackend;
    uses dev.gradus.core.kernel.MatrixKernelsProvider;
}
