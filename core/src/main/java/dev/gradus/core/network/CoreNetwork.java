package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Data;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.layer.Phase;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.NetworkEnd;
import dev.gradus.api.loss.Outputs;
import dev.gradus.api.metric.Metric;
import dev.gradus.api.metric.Task;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.GradientCheck;
import dev.gradus.api.network.Gradients;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.LayerTrace;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Shape;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.Training;
import dev.gradus.core.data.Scaler;
import dev.gradus.core.loss.RunningLoss;
import dev.gradus.core.straight.LayerList;
import dev.gradus.core.straight.StraightPrediction;
import dev.gradus.core.tensor.Matrix;
import dev.gradus.core.text.Suggestions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine's network: a description, parameters in one vector, and workspaces that run it. */
public final class CoreNetwork implements Network {

    private final NetworkSpec spec;
    private final NetworkServices services;
    private final ParameterStore store;
    private final List<LayerInfo> layers;
    private final WorkspacePool predictors;
    private final StraightPredictions straight = new StraightPredictions(this);
    private final NetworkEnd end;
    private Scaling scaling;
    private TrainingState training = TrainingState.NONE;
    private OutputMeaning meaning;

    /** Makes a network with first values from its initializers. */
    public CoreNetwork(NetworkSpec spec, NetworkServices services) {
        this.spec = spec;
        this.services = services;
        this.store = new ParameterStore(spec.precision());
        // The first binding only says which parameters there are.
        this.end = new Workspace(spec, store, services.compute(), Workspace.Purpose.PREDICT).end();
        store.allocate(spec.seed());
        this.layers = describeLayers();
        this.predictors = new WorkspacePool(() -> new PredictionWorkspace(
                workspace(Workspace.Purpose.PREDICT),
                spec.inputs().size(),
                spec.targets().size()));
        setScaling(Scaling.none(spec));
    }

    /** Returns the layers as they are recorded for straight-line code. */
    LayerList layerList() {
        return new LayerList(
                spec.layers().stream().map(NamedLayer::name).toList(),
                spec.layers().stream().map(NamedLayer::layer).toList(),
                spec.inputs().size(),
                spec.precision(),
                store::offset);
    }

    private List<LayerInfo> describeLayers() {
        List<LayerInfo> infos = new ArrayList<>();
        Shape shape = Shape.of(spec.inputs().size());
        for (NamedLayer named : spec.layers()) {
            Shape output = named.layer().outputShape(shape);
            List<ParameterInfo> own = store.parameters().stream()
                    .filter(p -> p.name().startsWith(named.name() + "."))
                    .toList();
            infos.add(new LayerInfo(named.name(), named.layer(), shape, output, own));
            shape = output;
        }
        return List.copyOf(infos);
    }

    /** Returns everything about the network but its numbers. */
    public NetworkSpec spec() {
        return spec;
    }

    /** Returns how values are scaled. */
    public Scaling scaling() {
        return scaling;
    }

    /** Sets how values are scaled. */
    public void setScaling(Scaling scaling) {
        this.scaling = scaling;
        updateMeaning();
    }

    /** Takes the measures of the data that the network will first be trained on. */
    public void fitScaling(Data data) {
        setScaling(Scaling.fit(spec, data));
    }

    /** Returns what is remembered of the training. */
    public TrainingState training() {
        return training;
    }

    /** Sets what is remembered of the training. */
    public void setTraining(TrainingState training) {
        this.training = training;
        updateMeaning();
    }

    private void updateMeaning() {
        Loss loss = training.loss();
        meaning = new OutputMeaning(loss == null ? Outputs.VALUES : loss.outputs(), scaling.targets());
    }

    /** Starts metrics of a training with a loss. */
    Measures measures(List<Metric> metrics, Loss loss, Data data) {
        return new Measures(metrics, List.of(), task(loss), new OutputMeaning(loss.outputs(), scaling.targets()), data);
    }

    /** Refuses a loss that makes no sense after the last layer, or with the scaling of the targets. */
    void checkEnd(Loss loss) {
        try {
            loss.checkEnd(end);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("loss: " + e.getMessage(), e);
        }
        Check.require(
                loss.outputs() == Outputs.VALUES || spec.targetScaling().equals(Scaler.NONE),
                "data.scaling.targets: '%s' would change the targets of %s, which are %s; use 'none'",
                spec.targetScaling(),
                loss.name(),
                loss.outputs() == Outputs.MARGINS ? "-1 and 1" : "probabilities");
    }

    NetworkServices services() {
        return services;
    }

    ParameterStore store() {
        return store;
    }

    Workspace workspace(Workspace.Purpose purpose) {
        return new Workspace(spec, store, services.compute(), purpose);
    }

    @Override
    public List<String> inputs() {
        return spec.inputs();
    }

    @Override
    public List<String> targets() {
        return spec.targets();
    }

    @Override
    public Precision precision() {
        return spec.precision();
    }

    @Override
    public List<LayerInfo> layers() {
        return layers;
    }

    @Override
    public List<String> parameters() {
        return store.parameters().stream().map(ParameterInfo::name).toList();
    }

    @Override
    public double[] parameter(String name) {
        requireParameter(name);
        return store.get(name);
    }

    @Override
    public void setParameter(String name, double... values) {
        requireParameter(name);
        ParameterInfo info = store.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow();
        Check.require(
                values.length == info.size(),
                "parameter '%s' has %s values, shape [%s][%s]; got %s",
                name,
                info.size(),
                info.rows(),
                info.columns(),
                values.length);
        store.set(name, values);
    }

    private void requireParameter(String name) {
        if (!store.has(name)) {
            Check.require(
                    false,
                    "no parameter '%s'.%s There are: %s",
                    name,
                    Suggestions.didYouMean(name, parameters()),
                    String.join(", ", parameters()));
        }
    }

    /** Returns the buffers: saved, but not trained. */
    public List<ParameterInfo> buffers() {
        return store.buffers();
    }

    /** Returns the values of a buffer. */
    public double[] buffer(String name) {
        return store.getBuffer(name);
    }

    /** Sets the values of a buffer. */
    public void setBuffer(String name, double... values) {
        store.setBuffer(name, values);
    }

    @Override
    public Fit fit(Data data, Training plan) {
        return new Trainer(this, plan).run(data);
    }

    @Override
    public double[] predict(double... inputs) {
        double[] outputs = new double[spec.targets().size()];
        predict(inputs, outputs);
        return outputs;
    }

    @Override
    public void predict(double[] inputs, double[] outputs) {
        requireLength(inputs, spec.inputs().size(), "predict", "inputs");
        requireLength(outputs, spec.targets().size(), "predict", "outputs");
        StraightPrediction code = straight.code();
        if (code != null && scaling.inputs().type().equals(Scaler.NONE)) {
            code.run(store.values(), inputs, outputs);
            meaning.apply(outputs);
            return;
        }
        PredictionWorkspace place = predictors.take();
        double[] row = place.inputRow();
        System.arraycopy(inputs, 0, row, 0, row.length);
        scaling.inputs().scale(row);
        place.input(1).write(0, row);
        place.forward().read(0, outputs);
        predictors.giveBack(place);
        meaning.apply(outputs);
    }

    private static void requireLength(double[] values, int expected, String method, String what) {
        if (values.length != expected) {
            Check.require(false, "%s: %s %s expected, got %s", method, expected, what, values.length);
        }
    }

    @Override
    public double[][] predict(Data data) {
        Samples.checkInputs(data, spec);
        double[][] predictions = new double[data.rows()][spec.targets().size()];
        new BatchedForward(this).run(data, (row, outputs) -> {
            System.arraycopy(outputs, 0, predictions[row], 0, outputs.length);
            meaning.apply(predictions[row]);
        });
        return predictions;
    }

    PredictionWorkspace takePredictor() {
        return predictors.take();
    }

    void giveBack(PredictionWorkspace place) {
        predictors.giveBack(place);
    }

    OutputMeaning meaning() {
        return meaning;
    }

    @Override
    public Optional<Loss> loss() {
        return Optional.ofNullable(training.loss());
    }

    @Override
    public Evaluation evaluate(Data data) {
        Loss loss = trainedLoss();
        return new Evaluator(this, loss).run(data, Metrics.defaults(services.metrics(), task(loss)));
    }

    @Override
    public Evaluation evaluate(Data data, List<PartSpec> metrics) {
        Loss loss = trainedLoss();
        return new Evaluator(this, loss).run(data, Metrics.of(metrics, services.parts(), task(loss), "metrics"));
    }

    private Loss trainedLoss() {
        Check.require(
                training.loss() != null,
                "evaluate: the network has no loss yet; train it first, or load one that was trained");
        return training.loss();
    }

    /** Returns what a network that is trained with a loss is for. */
    Task task(Loss loss) {
        return new Task(loss.outputs(), spec.targets());
    }

    @Override
    public Gradients gradients(Data data, Loss loss) {
        Samples.check(data, spec);
        Samples samples = Samples.of(data, spec, scaling);
        Workspace workspace = workspace(Workspace.Purpose.TRAIN);
        RunningLoss running = RunningLoss.bind(loss, samples.targets().columns(), services.compute(), spec.precision());
        double[] buffers = store.copyBuffers();
        Matrix predicted = workspace.forward(samples.inputs(), Phase.TRAINING);
        // Looking at gradients is no step of training: running averages and the like stay as they were.
        store.restoreBuffers(buffers);
        double value = running.backward(predicted, samples.targets(), workspace.outputGradient());
        workspace.backward();
        Map<String, double[]> byParameter = new LinkedHashMap<>();
        parameters().forEach(name -> byParameter.put(name, store.getGradient(name)));
        return new Gradients(value, byParameter);
    }

    @Override
    public GradientCheck checkGradients(Data data, Loss loss) {
        return new GradientChecker(this, loss).run(data);
    }

    @Override
    public List<LayerTrace> trace(double... inputs) {
        requireLength(inputs, spec.inputs().size(), "trace", "inputs");
        return new Tracer(this).run(inputs);
    }

    @Override
    public double[] lossTargets(double... targets) {
        requireLength(targets, spec.targets().size(), "lossTargets", "targets");
        double[] row = targets.clone();
        scaling.targets().scale(row);
        return row;
    }

    @Override
    public void save(Path file) {
        services.writer().write(this, file);
    }

    /** Returns the same network, with the same values, in another precision. */
    CoreNetwork inPrecision(Precision precision) {
        CoreNetwork copy = new CoreNetwork(spec.withPrecision(precision), services);
        parameters().forEach(name -> copy.store.set(name, store.get(name)));
        buffers().forEach(buffer -> copy.store.setBuffer(buffer.name(), store.getBuffer(buffer.name())));
        copy.setScaling(scaling);
        copy.setTraining(training.forgotten());
        return copy;
    }
}
