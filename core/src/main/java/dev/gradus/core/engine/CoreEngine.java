package dev.gradus.core.engine;

import dev.gradus.api.Component;
import dev.gradus.api.Engine;
import dev.gradus.api.EngineOptions;
import dev.gradus.api.PartInfo;
import dev.gradus.api.PartSpec;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Csv;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.UnknownPartException;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.training.Experiment;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Suggestion;
import dev.gradus.api.training.Training;
import dev.gradus.api.tuning.Folds;
import dev.gradus.api.tuning.RunListener;
import dev.gradus.api.tuning.Runs;
import dev.gradus.api.tuning.Search;
import dev.gradus.api.tuning.SearchResult;
import dev.gradus.core.compute.Compute;
import dev.gradus.core.data.CsvData;
import dev.gradus.core.data.DataFiles;
import dev.gradus.core.data.IdxData;
import dev.gradus.core.data.IdxFiles;
import dev.gradus.core.file.ExperimentReader;
import dev.gradus.core.file.ExperimentSchema;
import dev.gradus.core.file.ExperimentWriter;
import dev.gradus.core.file.ModelDocument;
import dev.gradus.core.file.ModelFiles;
import dev.gradus.core.formula.FormulaCompiler;
import dev.gradus.core.formula.LoopBackends;
import dev.gradus.core.kernel.KernelProviders;
import dev.gradus.core.kernel.KernelSpeed;
import dev.gradus.core.kernel.MatrixKernelsProvider;
import dev.gradus.core.network.CoreNetwork;
import dev.gradus.core.network.CoreNetworkBuilder;
import dev.gradus.core.network.NetworkServices;
import dev.gradus.core.parallel.WorkerPool;
import dev.gradus.core.plugin.Registry;
import dev.gradus.core.suggest.Suggested;
import dev.gradus.core.tuning.CrossValidation;
import dev.gradus.core.tuning.Trained;
import dev.gradus.core.warmup.WarmUp;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** The engine: a registry of parts, kernels, a formula compiler and threads. */
final class CoreEngine implements Engine {

    private final Registry registry;
    private final WorkerPool pool;
    private final ModelConversion models;
    private final NetworkServices services;
    private final MatrixKernelsProvider kernels;
    private final WarmUp warmUp;

    CoreEngine(EngineOptions options) {
        registry = Registry.load(options.pluginDirectories());
        int threads =
                options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors();
        pool = new WorkerPool(threads);
        kernels = KernelProviders.fastest();
        warmUp = WarmUp.inBackground(pool);
        FormulaCompiler formulas = new FormulaCompiler(LoopBackends.available(), warmUp);
        Compute compute = new Compute(kernels, formulas, pool, warmUp);
        models = new ModelConversion(registry);
        services = new NetworkServices(
                compute,
                registry::create,
                registry.all(Metric.class),
                this::load,
                (network, file, checkpoint) -> ModelFiles.write(models.document(network, checkpoint), file));
    }

    NetworkServices services() {
        return services;
    }

    @Override
    public NetworkBuilder network() {
        return new CoreNetworkBuilder(services);
    }

    @Override
    public CoreNetwork load(Path model) {
        ModelDocument document = ModelFiles.read(model);
        try {
            return models.network(document, services);
        } catch (UnknownPartException e) {
            throw new UnknownPartException(model + ": " + e.getMessage());
        } catch (InvalidInputException e) {
            throw new InvalidInputException(model + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Experiment experiment(Path file, Map<String, String> overrides) {
        return LoadedExperiment.of(ExperimentReader.read(file, overrides), services, new DataFiles());
    }

    @Override
    public Runs crossValidate(
            LongFunction<Network> networks, Data data, Training training, Folds folds, RunListener listener) {
        Loss loss = registry.create(Loss.class, training.loss(), "loss");
        CrossValidation.Trainee trainee = (split, seed, callback) -> {
            CoreNetwork network = (CoreNetwork) networks.apply(seed);
            Fit fit = network.fit(
                    split.training(), training.change().callback(callback).build());
            return new Trained(network, fit, split.test(), network.judges(training, null));
        };
        return new CrossValidation(data, 0, loss, folds, trainee).run(listener, pool.threads());
    }

    @Override
    public SearchResult search(Path file, Map<String, String> overrides, Search search, RunListener listener) {
        return new SettingsSearch(file, overrides, search, services).run(listener);
    }

    @Override
    public void writeExperiment(Path file, Map<String, String> overrides, Path to) {
        ExperimentWriter.write(file, overrides, to);
    }

    @Override
    public Data csv(Csv csv) {
        return CsvData.read(csv);
    }

    @Override
    public Data idx(Path images, Optional<Path> labels) {
        return IdxData.read(new IdxFiles(images, labels));
    }

    @Override
    public Suggestion suggest(Csv csv, Path file) {
        return new CoreSuggestion(Suggested.of(csv, file), file, services);
    }

    @Override
    public Suggestion suggest(Path images, Path labels, Path file) {
        IdxFiles files = new IdxFiles(images, Optional.of(labels));
        return new CoreSuggestion(Suggested.of(files, file), file, services);
    }

    @Override
    public <C extends Component> C part(Class<C> kind, String name, Consumer<Settings> settings) {
        return registry.create(kind, PartSpec.named(name, settings), "");
    }

    @Override
    public List<PartInfo> parts() {
        return registry.parts();
    }

    @Override
    public String experimentSchema() {
        return ExperimentSchema.of(registry.schemas());
    }

    @Override
    public List<String> problems() {
        return registry.problems();
    }

    @Override
    public List<String> runtime() {
        return List.of("kernels: " + kernels.description(), "threads: " + pool.threads());
    }

    @Override
    public List<String> speed() {
        return KernelSpeed.report(KernelProviders.available(), pool.threads());
    }

    @Override
    public void close() {
        warmUp.close();
        pool.close();
    }
}
