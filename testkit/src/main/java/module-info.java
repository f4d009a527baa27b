/** Contract tests that the author of a plugin extends; JUnit runs them. */
module dev.gradus.testkit {
    requires transitive dev.gradus.api;
    requires transitive org.junit.jupiter.api;

    exports dev.gradus.testkit;

    uses dev.gradus.api.activation.Activation;
    uses dev.gradus.api.initializer.Initializer;
    uses dev.gradus.api.layer.Layer;
    uses dev.gradus.api.loss.Loss;
    uses dev.gradus.api.metric.Metric;
    uses dev.gradus.api.optimizer.Optimizer;
    uses dev.gradus.api.schedule.Schedule;
}
