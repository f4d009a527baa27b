package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.network.Network;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Regularization;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus gradcheck}: compares the gradient of every parameter with a central difference. */
@Command(
        name = "gradcheck",
        description = "Compare the gradient of every parameter by backpropagation with a numeric one, in float64.")
final class GradcheckCommand implements Callable<Integer> {

    private static final String DEFAULT_SAMPLES = "32";

    private final Session session;

    @Parameters(paramLabel = "EXPERIMENT|MODEL", description = "An experiment or a model file.")
    private Path file;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = DEFAULT_SAMPLES,
            description = "How many samples to use at most, from the first; default " + DEFAULT_SAMPLES + ".")
    private int samples;

    GradcheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        require(samples >= 1, "--samples must be >= 1, got %s", samples);
        try (Engine engine = session.open()) {
            return FileKind.isModel(file) ? checkModel(engine) : checkExperiment(engine);
        }
    }

    private int checkModel(Engine engine) {
        require(data.given(), "%s: a model brings no samples; give some with --data FILE.csv", file);
        Network network = engine.load(file);
        Data data = this.data.read(engine, network);
        Loss loss = network.loss()
                .orElseThrow(() -> new InvalidInputException(
                        file + ": never trained, so it has no loss to take the gradient of; train it first"));
        return check(network, data, loss, List.of());
    }

    private int checkExperiment(Engine engine) {
        Experiment experiment = engine.experiment(file, Map.of());
        Network network = experiment.network();
        Data data = this.data.given() ? this.data.read(engine, network) : experiment.trainingData();
        return check(
                network,
                data,
                engine.part(Loss.class, experiment.training().loss()),
                experiment.training().regularization());
    }

    private int check(Network network, Data data, Loss loss, List<Regularization> penalties) {
        Data used = FirstRows.of(data, samples);
        GradientCheck check = network.checkGradients(used, loss, penalties);
        GradcheckReport report = new GradcheckReport(network, check, loss, used.rows());
        if (session.json()) {
            session.print(report.json());
        } else {
            report.print(session.out());
        }
        if (!check.passed()) {
            session.error(report.failure());
            return ExitCode.FAILED;
        }
        return ExitCode.DONE;
    }
}
