package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Engine;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.training.Experiment;
import dev.gradus.core.io.AtomicFile;
import dev.gradus.explain.ExplainOptions;
import dev.gradus.explain.Explainer;
import dev.gradus.explain.ExplanationJson;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gradus explain}: every derivative of a training step, with its numbers. */
@Command(name = "explain", description = "Show how the gradient of each parameter comes about, with all its numbers.")
final class ExplainCommand implements Callable<Integer> {

    private static final String DEFAULT_DIGITS = "4";
    private static final String ALL_DIGITS = "full";
    private static final int MOST_DIGITS = 15;
    private static final String JSON = "json";
    private static final String HTML = "html";
    private static final List<String> FORMATS = List.of("text", JSON, HTML);

    /** Figures follow a training no farther, unless asked to: that many epochs, and about so many multiplications. */
    private static final int MOST_EPOCHS = 10_000;

    private static final long AFFORDABLE = 20_000_000;

    private final Session session;

    @Parameters(paramLabel = "EXPERIMENT|MODEL", description = "An experiment or a model file.")
    private Path file;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--param",
            paramLabel = "NAME",
            description = "A parameter: its short name such as w1, or the network's, such as dense_1.weight[0][1] or"
                    + " dense_1.weight. Repeatable; all trained ones if not given.")
    private List<String> parameters = new ArrayList<>();

    @Option(names = "--sample", paramLabel = "N", description = "Show this sample only, counted from 1.")
    private Integer sample;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "How many steps of the descent to follow; default 1, for figures those of the experiment, if"
                    + " that takes seconds.")
    private Integer steps;

    @Option(
            names = "--digits",
            paramLabel = "N|full",
            defaultValue = DEFAULT_DIGITS,
            description = "Digits after the point, for show only; default " + DEFAULT_DIGITS + ".")
    private String digits;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            description = "Text for a terminal, one JSON document with everything, or one page for a browser; default"
                    + " text.")
    private String format;

    @Mixin
    private FigureArguments figures = new FigureArguments();

    @Option(names = "--out", paramLabel = "FILE", description = "Write it to a file.")
    private Path out;

    ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        require(format == null || FORMATS.contains(format), "--format must be text, json or html, got '%s'", format);
        figures.check(format != null, out);
        int decimals = decimals();
        require(sample == null || sample >= 1, "--sample must be >= 1, got %s; samples are counted from 1", sample);
        require(steps == null || steps >= 1, "--steps must be >= 1, got %s", steps);
        if (out != null) {
            AtomicFile.requireWritable(out);
            OutputFile.requireOther(out, "--out", file, "the experiment or model");
        }
        try (Engine engine = session.open()) {
            Explanation explanation = FileKind.isModel(file) ? explainModel(engine) : explainExperiment(engine);
            String text = write(explanation, decimals);
            if (out == null) {
                session.out().print(text);
            } else {
                AtomicFile.write(out, to -> to.write(text.getBytes(StandardCharsets.UTF_8)));
                session.note("wrote " + out);
            }
            boolean agree = explanation.derivations().stream().allMatch(derivation -> derivation.agrees());
            if (!agree) {
                session.error(disagreement(explanation));
            }
            return agree ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private static String disagreement(Explanation explanation) {
        return explanation.troubles().stream()
                .filter(trouble -> trouble.kind().equals("not_finite"))
                .map(Trouble::what)
                .findFirst()
                .orElse("backpropagation and central differences do not agree; gradus gradcheck names the part");
    }

    private String write(Explanation explanation, int decimals) {
        if (figures.figure() != null) {
            return Explainer.svg(explanation, figures.figure(), figures.at());
        }
        if (isJson()) {
            return ExplanationJson.write(explanation);
        }
        return HTML.equals(format) ? Explainer.page(explanation) : Explainer.text(explanation, decimals);
    }

    private boolean isJson() {
        return JSON.equals(format) || format == null && session.json();
    }

    private int decimals() {
        if (digits.equals(ALL_DIGITS)) {
            return -1;
        }
        boolean isNumber = digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= MOST_DIGITS;
        require(isNumber, "--digits must be 0 to %s, or full, got '%s'", MOST_DIGITS, digits);
        return Integer.parseInt(digits);
    }

    private Explanation explainModel(Engine engine) {
        require(data.given(), "%s: a model brings no samples; give some with --data FILE.csv", file);
        Network network = engine.load(file);
        Loss loss = network.loss()
                .orElseThrow(() -> new InvalidInputException(
                        file + ": never trained, so it has no loss to take the gradient of; train it first"));
        Data data = this.data.read(engine, network);
        return explain(network, data, loss, 0, file.getFileName().toString(), null);
    }

    private Explanation explainExperiment(Engine engine) {
        Experiment experiment = engine.experiment(file, Map.of());
        Network network = experiment.network();
        Data data = this.data.given() ? this.data.read(engine, network) : experiment.trainingData();
        Loss loss = engine.part(Loss.class, experiment.training().loss());
        double learningRate =
                engine.part(Optimizer.class, experiment.training().optimizer()).learningRate();
        return explain(network, data, loss, learningRate, experiment.name(), experiment);
    }

    private Explanation explain(
            Network network, Data data, Loss loss, double learningRate, String name, Experiment experiment) {
        boolean drawn = figures.figure() != null || HTML.equals(format);
        int followed = steps != null ? steps : drawn && experiment != null ? epochs(network, data, experiment) : 1;
        ExplainOptions options = new ExplainOptions(
                name,
                Optional.ofNullable(experiment).map(Experiment::training),
                parameters,
                sample == null ? 0 : sample,
                Math.max(followed, figures.at()),
                drawn || isJson() ? Optional.of(figures.options()) : Optional.empty());
        return Explainer.explain(network, data, loss, learningRate, options);
    }

    /** Returns the training's epochs, or as many as can be followed in some seconds. */
    private static int epochs(Network network, Data data, Experiment experiment) {
        long parameters = network.layers().stream()
                .flatMap(layer -> layer.parameters().stream())
                .mapToLong(ParameterInfo::size)
                .sum();
        long affordable = Math.max(1, AFFORDABLE / Math.max(1, parameters * data.rows()));
        return (int) Math.min(Math.min(experiment.training().epochs(), MOST_EPOCHS), affordable);
    }
}
