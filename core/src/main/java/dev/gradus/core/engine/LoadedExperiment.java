package dev.gradus.core.engine;

import dev.gradus.api.Check;
import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.schedule.Schedule;
import dev.gradus.api.training.Callback;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Repeated;
import dev.gradus.api.training.Training;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import dev.gradus.core.data.DataFiles;
import dev.gradus.core.data.Split;
import dev.gradus.core.file.ExperimentFile;
import dev.gradus.core.file.ExperimentFile.HeldOut;
import dev.gradus.core.file.InitialValues;
import dev.gradus.core.network.CoreNetwork;
import dev.gradus.core.network.CoreNetworkBuilder;
import dev.gradus.core.network.NetworkServices;
import dev.gradus.core.network.PartSource;
import dev.gradus.core.tuning.CrossValidation;
import dev.gradus.core.tuning.Trained;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An experiment file with everything it names: parts made, data read, network built.
 *
 * @param test null if nothing is held back
 * @param source what it was made from
 */
record LoadedExperiment(
        String name, CoreNetwork network, Data trainingData, Data test, Training training, Source source)
        implements Experiment {

    /**
     * What an experiment is made from.
     *
     * @param file what the file says
     * @param files reads what it names
     * @param training the training it says, with its parts
     * @param all all samples
     * @param samples all samples but those of the test, also those that are held back for validation
     */
    record Source(
            ExperimentFile file,
            NetworkServices services,
            DataFiles files,
            Training training,
            Data all,
            Data samples) {}

    /** Makes the parts before reading the data, which may take long: a misspelt name should be found first. */
    static LoadedExperiment of(ExperimentFile file, NetworkServices services, DataFiles files) {
        PartSource parts = services.parts();
        Training training = inFile(file, () -> training(file, parts));
        ExperimentFile.DataSection section = file.data();
        Data all = section.idx().isPresent() ? files.read(section.idx().get()) : files.read(csv(section, training));
        return of(file, training, all, services, files);
    }

    /** Takes samples that have been read already. */
    static LoadedExperiment of(ExperimentFile file, Data samples, NetworkServices services) {
        Training training = inFile(file, () -> training(file, services.parts()));
        return of(file, training, samples, services, new DataFiles());
    }

    private static LoadedExperiment of(
            ExperimentFile file, Training training, Data all, NetworkServices services, DataFiles files) {
        Split tested = split(file, file.data().test(), all, files, Split::of);
        return make(new Source(file, services, files, training, all, tested.training()), tested.test());
    }

    private static LoadedExperiment make(Source source, Data test) {
        ExperimentFile file = source.file();
        Training training = source.training();
        Split validated = split(file, file.data().validation(), source.samples(), source.files(), Split::validation);
        Data train = validated.training();
        CoreNetwork network = inFile(file, () -> network(file, train, source.services()));
        Training watched = validated.test() == null
                ? training
                : training.change().validation(validated.test()).build();
        return new LoadedExperiment(file.name(), network, train, test, watched, source);
    }

    /** Returns the same experiment with other samples to train on and validate by, and another seed. */
    LoadedExperiment with(Data samples, long seed) {
        return make(
                new Source(
                        source.file.withSeed(seed),
                        source.services,
                        source.files,
                        source.training,
                        source.all,
                        samples),
                null);
    }

    /** Returns the same experiment as if it had another seed, with a network of its own. */
    LoadedExperiment withSeed(long seed) {
        return of(source.file.withSeed(seed), source.training, source.all, source.services, source.files);
    }

    /** Holds back a fraction of the samples. */
    private interface Splitter {
        Split of(Data data, double fraction, long seed);
    }

    /** Returns what to train on, and what is held back or in files of its own; null if there is nothing of that. */
    private static Split split(ExperimentFile file, HeldOut part, Data samples, DataFiles files, Splitter splitter) {
        if (part.fraction() > 0) {
            return inFile(file, () -> splitter.of(samples, part.fraction(), file.seed()));
        }
        if (part.idx().isPresent()) {
            return new Split(samples, files.read(part.idx().get()));
        }
        return new Split(
                samples, part.files().isEmpty() ? null : files.read(file.data().otherFiles(part, samples)));
    }

    /** Returns what to read; a target of a loss of classes is a class, even if its name is a number. */
    private static Csv csv(ExperimentFile.DataSection section, Training training) {
        Csv csv = section.train();
        Outputs outputs = ((Loss) training.loss().part()).outputs();
        boolean classes = outputs == Outputs.CLASS_LOGITS || outputs == Outputs.CLASS_PROBABILITIES;
        String target = csv.targets().get(0);
        return classes && csv.targets().size() == 1 && !csv.columns().containsKey(target)
                ? csv.columns(Column.categorical(target))
                : csv;
    }

    /** Makes the parts that the training names. */
    private static Training training(ExperimentFile file, PartSource parts) {
        Training plan = file.training();
        List<PartSpec> metrics = new ArrayList<>();
        for (int i = 0; i < plan.metrics().size(); i++) {
            String place = "training.metrics[" + i + "]";
            metrics.add(PartSpec.of(parts.create(Metric.class, plan.metrics().get(i), place)));
        }
        Training.Builder made = plan.change()
                .metrics(metrics)
                .loss(PartSpec.of(parts.create(Loss.class, plan.loss(), "loss")))
                .optimizer(PartSpec.of(parts.create(Optimizer.class, plan.optimizer(), "optimizer")));
        plan.schedule().ifPresent(spec -> made.schedule(schedule(spec, file, parts)));
        return made.build();
    }

    /** Finds out here that there is nothing to watch, and not only when the data have been read. */
    private static Schedule schedule(PartSpec spec, ExperimentFile file, PartSource parts) {
        Schedule schedule = parts.create(Schedule.class, spec, "training.schedule");
        boolean validated = !file.data().validation().equals(HeldOut.NONE);
        String monitor = schedule.watched().orElse("");
        Check.require(
                validated || !monitor.startsWith("validation_"),
                "training.schedule: looks at %s, but there are no validation data; add them, such as"
                        + " \"data\": {\"validation\": 0.2, …}, or say \"monitor\": \"loss\"",
                monitor);
        return schedule;
    }

    private static CoreNetwork network(ExperimentFile file, Data train, NetworkServices services) {
        CoreNetworkBuilder builder = new CoreNetworkBuilder(services);
        ExperimentFile.DataSection data = file.data();
        builder.columnsOf(train)
                .scaleInputs(data.inputScaling())
                .scaleTargets(data.targetScaling())
                // Pixels have no gaps, and the medians of a million images would take longer than an epoch.
                .missingNumbers(data.idx().isPresent() ? Missing.error() : data.missingNumbers())
                .missingCategories(data.missingCategories())
                .unseen(data.unseen())
                .precision(file.precision())
                .seed(file.seed());
        data.preparations().forEach(builder::prepare);
        if (data.train().dropMissingTargets()) {
            for (String target : train.targets()) {
                Preparation own = data.preparations().getOrDefault(target, Preparation.USUAL);
                builder.prepare(target, own.missing(Missing.drop()));
            }
        }
        for (ExperimentFile.LayerEntry layer : file.network()) {
            builder.layer(layer.name(), layer.layer());
        }
        CoreNetwork network = builder.buildUninitialized();
        InitialValues.set(file.initial(), network);
        network.fitEncoding(train);
        return network;
    }

    /** Adds the file's name to a message that says the path only. */
    private static <T> T inFile(ExperimentFile file, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (InvalidInputException e) {
            throw new InvalidInputException(file.file() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Runs crossValidate(Folds folds, RunListener listener) {
        return crossValidation(folds, null).run(listener, threads());
    }

    /**
     * Returns the cross-validation of this experiment.
     *
     * @param score a figure that must be among those measured; null for none
     */
    CrossValidation crossValidation(Folds folds, String score) {
        return new CrossValidation(
                source.samples,
                source.file.seed(),
                (Loss) training.loss().part(),
                folds,
                (split, seed, callback) -> with(split.training(), seed).train(split.test(), score, callback));
    }

    /** Trains the network, to be judged by samples that it does not see. */
    Trained train(Data held, String score, Callback callback) {
        Fit fit = network.fit(trainingData, training.change().callback(callback).build());
        return new Trained(network, fit, held, network.judges(training, score));
    }

    @Override
    public Repeated repeat(int seeds, RunListener listener) {
        return new SeedRuns(this, seeds).run(listener);
    }

    int threads() {
        return source.services.compute().pool().threads();
    }

    @Override
    public long seed() {
        return source.file.seed();
    }

    @Override
    public Optional<Data> testData() {
        return Optional.ofNullable(test);
    }

    @Override
    public Experiment resume(Path checkpoint) {
        CoreNetwork loaded = source.services().reader().read(checkpoint);
        Check.require(
                loaded.training().past() != null,
                "%s: is a model and no checkpoint; only what gradus train --checkpoint writes can be resumed",
                checkpoint);
        requireSame("the list of inputs", network.inputs(), loaded.inputs(), checkpoint);
        requireSame("the list of targets", network.targets(), loaded.targets(), checkpoint);
        requireSame("the precision", network.precision(), loaded.precision(), checkpoint);
        requireSame("the seed", network.spec().seed(), loaded.spec().seed(), checkpoint);
        requireSame("the network", network.layers(), loaded.layers(), checkpoint);
        requireSame(
                "the encoding of the inputs",
                network.encoding().inputs().codes(),
                loaded.encoding().inputs().codes(),
                checkpoint);
        return new LoadedExperiment(name, loaded, trainingData, test, training, source);
    }

    private static void requireSame(String what, Object expected, Object found, Path checkpoint) {
        Check.require(
                expected.equals(found),
                "%s: is a checkpoint of another training: %s is %s there, and %s in the experiment",
                checkpoint,
                what,
                found,
                expected);
    }
}
