package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.Engine;
import dev.gradus.api.error.GradusException;
import dev.gradus.api.error.RunFailedException;
import dev.gradus.api.training.Callback;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Repeated;
import dev.gradus.api.training.Suggestion;
import dev.gradus.api.training.Training;
import dev.gradus.api.tuning.Runs;
import dev.gradus.cli.console.Progress;
import dev.gradus.core.io.AtomicFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gradus train}: trains the network of an experiment and saves it. */
@Command(
        name = "train",
        description = "Train the network of an experiment file, or of one made up from data, print the result and save"
                + " the model.",
        footer = {
            "",
            "Ctrl-C ends training after the epoch and saves what there is. If training",
            "diverges, an older model is left as it is."
        })
final class TrainCommand implements Callable<Integer> {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Session session;

    @Spec
    private CommandSpec command;

    @Parameters(
            paramLabel = "EXPERIMENT",
            arity = "0..1",
            description = "The experiment file, in JSON. Without it one is made up from --data and --target.")
    private Path file;

    @Option(
            names = "--target",
            paramLabel = "COLUMN",
            description = "The column of --data to predict, if the experiment is to be made up. Repeatable.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "What the target is if the experiment is to be made up: classification for classes,"
                    + " regression for numbers. Found out from its values if not given.")
    private String task;

    @Option(
            names = "--experiment",
            paramLabel = "FILE.json",
            description = "Where to write the experiment that was made up.")
    private Path madeUp;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "MODEL",
            description = "Where to save the model, a .json or .safetensors file. Default: beside the experiment,"
                    + " x.model.json for x.json.")
    private Path out;

    @Option(
            names = "--history",
            paramLabel = "FILE.csv",
            description = "Also write the loss and the other figures of every epoch, also if training fails.")
    private Path history;

    @Option(
            names = "--report",
            paramLabel = "FILE.html",
            description = "Also write a page about the training, with its curves and how good the network is.")
    private Path report;

    @Option(
            names = "--checkpoint",
            paramLabel = "FILE",
            description = "Also write, every few epochs and at the end, all that is needed to go on with the training;"
                    + " a .json or .safetensors file.")
    private Path checkpoint;

    @Option(
            names = "--checkpoint-every",
            paramLabel = "N",
            defaultValue = "10",
            description = "Every how many epochs; default 10.")
    private int checkpointEvery;

    @Option(
            names = "--resume",
            paramLabel = "CHECKPOINT",
            description =
                    "Go on with the training of a checkpoint, up to training.epochs in all; the result is the same"
                            + " as without the interruption.")
    private Path resume;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "Train N networks, with the experiment's seed and those that follow it, print each with mean"
                    + " and standard deviation, and save the best.")
    private int seeds;

    @Mixin
    private SettingOptions settings = new SettingOptions();

    /** What was made up; null if there is an experiment file. */
    private Suggestion suggestion;

    TrainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (Engine engine = session.open(settings.threads())) {
            require(resume == null || report == null, "--report shows a training from its start; leave out --resume");
            checkSeeds();
            Experiment described = data.given() ? makeUp(engine) : read(engine);
            Experiment experiment = resume == null ? described : described.resume(resume);
            Path model = out != null ? out : OutputFile.besideExperiment(file);
            OutputFile.requireModel(model, "--out", file);
            if (checkpoint != null) {
                OutputFile.requireModel(checkpoint, "--checkpoint", file);
            }
            if (history != null) {
                OutputFile.requireCsv(history, "--history", History.HEADER);
            }
            ReportFile page = report == null ? null : new ReportFile(report, file, settings.overrides());
            if (page != null) {
                page.check();
            }
            return seeds > 1 ? trainSeveral(experiment, model) : train(engine, experiment, model, page);
        }
    }

    private void checkSeeds() {
        require(seeds >= 1, "--seeds must be >= 1, got %s", seeds);
        if (seeds > 1) {
            String advice = " is for one training; leave out --seeds, and choose the seed by --seed";
            require(resume == null, "--resume" + advice);
            require(checkpoint == null, "--checkpoint" + advice);
            require(report == null, "--report" + advice);
        }
    }

    private int trainSeveral(Experiment experiment, Path model) {
        new TrainingReport(session, experiment, suggestion, null).begin();
        RunWatch watch = new RunWatch(session);
        long start = System.nanoTime();
        Repeated repeated = experiment.repeat(seeds, watch);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        watch.clear();
        Experiment best = repeated.best().orElseThrow(() -> new RunFailedException(noneEnded(repeated.runs())));
        Fit fit = repeated.fit().orElseThrow();
        best.network().save(model);
        if (history != null) {
            History.of(fit.history()).write(history);
        }
        new TrainingReport(session, best, suggestion, repeated.runs()).end(fit, seconds, model, history, null);
        return watch.exitCode(repeated.runs().failed() > 0 ? ExitCode.FAILED : ExitCode.DONE);
    }

    private static String noneEnded(Runs runs) {
        return runs.runs().stream()
                .findFirst()
                .map(run -> "no training ended well; seed " + run.seed() + ": " + run.failure())
                .orElse("no training has ended; nothing was saved");
    }

    private Experiment read(Engine engine) {
        if (file == null) {
            throw new ParameterException(command.commandLine(), "missing required parameter: 'EXPERIMENT'");
        }
        require(targets.isEmpty(), "--target goes with --data; an experiment names its own targets");
        require(task == null, "--task goes with --data; in an experiment the loss says what is learnt");
        require(madeUp == null, "--experiment goes with --data; there is an experiment already");
        return engine.experiment(file, settings.overrides());
    }

    /** Makes up an experiment and says what it is, before training, which may take long or fail. */
    private Experiment makeUp(Engine engine) {
        require(file == null, "%s and --data: name an experiment, or data to make one up from", file);
        file = madeUp != null ? madeUp : inThisDirectory();
        if (madeUp != null) {
            OutputFile.requireNewExperiment(madeUp);
        }
        suggestion = data.suggest(engine, targets, Task.of(task), file);
        Experiment experiment = suggestion.experiment(settings.overrides());
        if (!session.json()) {
            session.out().println(suggestion.text());
        }
        if (madeUp != null) {
            AtomicFile.write(madeUp, to -> to.write(suggestion.text().getBytes(StandardCharsets.UTF_8)));
            session.note("wrote " + madeUp);
        }
        return experiment;
    }

    /** Returns where the experiment would stand if what is printed were saved, and beside it the model. */
    private Path inThisDirectory() {
        String name = data.files().get(0).getFileName().toString();
        return Path.of(name.replaceFirst("(?<=.)\\..*$", "") + ".json");
    }

    private int train(Engine engine, Experiment experiment, Path model, ReportFile page) {
        Interruption interruption = new Interruption(
                () -> session.note("stopping after this epoch"),
                () -> session.error("the epoch takes too long; nothing was saved"));
        session.atEnd(interruption::close);
        TrainingReport result = new TrainingReport(session, experiment, suggestion, null);
        result.begin();
        History losses = new History();
        long start = System.nanoTime();
        Callback recorder = page == null ? epoch -> {} : page.recorder(engine, experiment);
        Fit fit = fit(experiment, interruption, losses, recorder);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        experiment.network().save(model);
        if (history != null) {
            History.of(fit.history()).write(history);
        }
        if (page != null) {
            page.write(engine, experiment, fit, seconds);
        }
        result.end(fit, seconds, model, history, report);
        return interruption.requested() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    }

    private Fit fit(Experiment experiment, Interruption interruption, History losses, Callback recorder) {
        Progress progress = new Progress(session.console().err(), System::nanoTime);
        boolean watched = session.console().interactive() && !session.quiet();
        Training.Builder plan = experiment.training().change();
        if (checkpoint != null) {
            plan.checkpoint(checkpoint, checkpointEvery);
        }
        Training training = plan.callback(recorder)
                .callback(epoch -> {
                    if (history != null) {
                        losses.add(epoch.number(), epoch.figures());
                    }
                    if (watched) {
                        progress.update(epoch.number() + 1, epoch.total(), epoch.loss(), epoch.validationLoss());
                    }
                    if (interruption.requested()) {
                        epoch.stop();
                    }
                })
                .build();
        try {
            return resume == null
                    ? experiment.network().fit(experiment.trainingData(), training)
                    : experiment.network().resume(experiment.trainingData(), training);
        } catch (GradusException e) {
            if (history != null && !losses.isEmpty()) {
                losses.write(history);
            }
            throw e;
        } finally {
            progress.clear();
        }
    }
}
