package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.PartSpec;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Preparation;
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
import dev.gradus.api.network.Prediction;
import dev.gradus.api.network.Propagation;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.training.Fit;
import dev.gradus.api.training.History;
import dev.gradus.api.training.Regularization;
import dev.gradus.api.training.Training;
import dev.gradus.core.encoding.AdaptedData;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.ScaleKind;
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
import java.util.stream.Stream;

/** The engine's network: a description, parameters in one vector, and workspaces that run it. */
public final class CoreNetwork implements Network {

    private final NetworkSpec spec;
    private final NetworkServices services;
    private final ParameterStore store;
    private final List<LayerInfo> layers;
    private final WorkspacePool predictors;
    private final StraightPredictions straight = new StraightPredictions(this);
    private final NetworkEnd end;
    private final List<String> inputs;
    private final List<String> targets;
    private final int outputs;
    private Encoding encoding;
    private TrainingState training = TrainingState.NONE;
    private OutputMeaning meaning;
    private double[] classWeights;

    /** Makes a network with first values from its initializers. */
    public CoreNetwork(NetworkSpec spec, NetworkServices services) {
        this.spec = spec;
        this.services = services;
        this.store = new ParameterStore(spec.precision());
        // The first binding only says which parameters there are.
        this.end = new Workspace(spec, store, services.compute(), Workspace.Purpose.PREDICT).end();
        store.allocate(spec.seed());
        this.layers = LayerInfos.of(spec, store);
        this.inputs = spec.inputs();
        this.targets = spec.targets();
        this.outputs = spec.outputs();
        this.predictors = new WorkspacePool(() -> new PredictionWorkspace(workspace(Workspace.Purpose.PREDICT), spec));
        setEncoding(Encoding.unmeasured(spec));
    }

    /** Returns the layers as they are recorded for straight-line code. */
    LayerList layerList() {
        return new LayerList(
                spec.layers().stream().map(NamedLayer::name).toList(),
                spec.layers().stream().map(NamedLayer::layer).toList(),
                spec.features(),
                spec.precision(),
                store::offset);
    }

    /** Returns everything about the network but its numbers. */
    public NetworkSpec spec() {
        return spec;
    }

    /** Returns how values are encoded. */
    public Encoding encoding() {
        return encoding;
    }

    /** Sets how values are encoded. */
    public void setEncoding(Encoding encoding) {
        this.encoding = encoding;
        updateMeaning();
    }

    /** Takes the measures of the data that the network will first be trained on. */
    public void fitEncoding(Data data) {
        setEncoding(Encoding.fit(spec, spec.adapt(data)));
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
        meaning = new OutputMeaning(loss == null ? Outputs.VALUES : loss.outputs(), encoding.targets());
    }

    /** Returns how much each sample counts in the loss of a training; null if all count the same. */
    Weighting weighting(Data data, Loss loss) {
        return weighting(data, loss, classWeights);
    }

    /** Returns the same with other weights of classes; null for none. */
    Weighting weighting(Data data, Loss loss, double[] byClass) {
        return Weighting.of(data, loss, task(loss), encoding.targets(), byClass);
    }

    /** Returns the weights that classes had in the last training, by their places; null if they had none. */
    public double[] classWeights() {
        return classWeights;
    }

    /** Sets the weights that classes have in the loss, by their places; null for none. */
    public void setClassWeights(double[] weights) {
        classWeights = weights;
    }

    /** Starts metrics of a training with a loss. */
    Measures measures(List<Metric> metrics, Loss loss, Data data) {
        return new Measures(
                metrics, List.of(), task(loss), new OutputMeaning(loss.outputs(), encoding.targets()), data);
    }

    /** Refuses a loss that makes no sense after the last layer, or with the scaling of the targets. */
    void checkEnd(Loss loss) {
        try {
            loss.checkEnd(end);
        } catch (InvalidInputException e) {
            throw new InvalidInputException("loss: " + e.getMessage(), e);
        }
        Check.require(
                loss.outputs() == Outputs.VALUES || spec.targetScaling() == ScaleKind.NONE,
                "data.scaling.targets: '%s' would change the targets of %s, which are %s; use 'none'",
                spec.targetScaling().id(),
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
        return inputs;
    }

    @Override
    public List<String> targets() {
        return targets;
    }

    @Override
    public List<Column> inputColumns() {
        return spec.inputPlans().stream().map(ColumnPlan::column).toList();
    }

    @Override
    public List<Column> targetColumns() {
        return spec.targetPlans().stream().map(ColumnPlan::column).toList();
    }

    @Override
    public Preparation preparation(String column) {
        return Stream.concat(spec.inputPlans().stream(), spec.targetPlans().stream())
                .filter(plan -> plan.column().name().equals(column))
                .map(plan -> new Preparation(plan.scaling().id(), plan.missing(), plan.unseen()))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException("no column '" + column + "'; the network has the inputs "
                        + spec.inputs() + " and the targets " + spec.targets()));
    }

    @Override
    public List<String> features() {
        return encoding.inputs().names();
    }

    @Override
    public List<String> outputs() {
        return encoding.targets().names();
    }

    @Override
    public Data adapt(Data data) {
        return data.targets().isEmpty() ? AdaptedData.inputs(data, spec.inputPlans()) : spec.adapt(data);
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
        return Trainer.of(this, plan).run(data);
    }

    @Override
    public Fit resume(Data data, Training plan) {
        return Trainer.resuming(this, plan).run(data);
    }

    @Override
    public double[] predict(double... inputs) {
        double[] prediction = new double[outputs];
        predict(inputs, prediction);
        return prediction;
    }

    @Override
    public void predict(double[] values, double[] prediction) {
        requireLength(values, inputs.size(), "predict", "inputs");
        requireLength(prediction, outputs, "predict", "outputs");
        StraightPrediction code = straight.code();
        if (code != null && encoding.inputs().leaves(values)) {
            code.run(store.values(), values, prediction);
            meaning.apply(prediction);
            return;
        }
        PredictionWorkspace place = predictors.take();
        double[] row = place.featureRow();
        encoding.inputs().encode(values, row);
        place.input(1).write(0, row);
        place.forward().read(0, prediction);
        predictors.giveBack(place);
        meaning.apply(prediction);
    }

    private static void requireLength(double[] values, int expected, String method, String what) {
        if (values.length != expected) {
            Check.require(false, "%s: %s %s expected, got %s", method, expected, what, values.length);
        }
    }

    @Override
    public double[][] predict(Data data) {
        Data adapted = AdaptedData.inputs(data, spec.inputPlans());
        Samples.checkInputs(adapted, spec);
        double[][] predictions = new double[data.rows()][spec.outputs()];
        new BatchedForward(this).run(adapted, (row, outputs) -> {
            System.arraycopy(outputs, 0, predictions[row], 0, outputs.length);
            meaning.apply(predictions[row]);
        });
        return predictions;
    }

    @Override
    public Prediction predict(Map<String, ?> row) {
        return interpret(predict(NamedRow.of(row, inputColumns()))[0]);
    }

    @Override
    public Prediction interpret(double... prediction) {
        requireLength(prediction, outputs, "interpret", "outputs");
        return meaning.named(prediction);
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

    /**
     * Returns the metrics to judge a training by: the usual ones, those that it asks for, and one more by name.
     *
     * @param more null for none; the name of a figure that is there already adds nothing
     */
    public List<Metric> judges(Training plan, String more) {
        Task task = task(services.parts().create(Loss.class, plan.loss(), "loss"));
        List<Metric> judges = new ArrayList<>(Metrics.defaults(services.metrics(), task));
        List<Metric> asked = new ArrayList<>(Metrics.of(plan.metrics(), services.parts(), task, "training.metrics"));
        boolean known = more == null
                || more.equals(History.LOSS)
                || Stream.concat(judges.stream(), asked.stream())
                        .anyMatch(metric -> metric.figure().equals(more));
        if (!known) {
            Metric metric = services.parts().create(Metric.class, PartSpec.named(more), "score");
            metric.check(task);
            asked.add(metric);
        }
        for (Metric metric : asked) {
            if (judges.stream().noneMatch(judge -> judge.figure().equals(metric.figure()))) {
                judges.add(metric);
            }
        }
        return judges;
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
    public Task task(Loss loss) {
        return spec.task(loss.outputs());
    }

    @Override
    public Gradients gradients(Data given, Loss loss) {
        Data data = spec.adapt(given);
        Samples.check(data, spec);
        Samples samples = Samples.of(data, spec, encoding, weighting(data, loss, null));
        Workspace workspace = workspace(Workspace.Purpose.TRAIN);
        RunningLoss running = RunningLoss.bind(loss, samples.targets().columns(), services.compute(), spec.precision());
        running.weigh(samples.weights());
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
    public Propagation propagate(Data data, Loss loss, Map<String, double[]> parameters) {
        return new Propagator(this, loss, parameters).run(data);
    }

    @Override
    public GradientCheck checkGradients(Data data, Loss loss, List<Regularization> regularization) {
        return new GradientChecker(this, loss, regularization).run(data);
    }

    @Override
    public List<LayerTrace> trace(double... inputs) {
        requireLength(inputs, spec.inputs().size(), "trace", "inputs");
        return new Tracer(this).run(inputs);
    }

    @Override
    public double[] asOutputs(double... targetRow) {
        requireLength(targetRow, targets.size(), "asOutputs", "targets");
        double[] row = new double[outputs];
        encoding.targets().expand(targetRow, row);
        return row;
    }

    @Override
    public double[] lossTargets(double... targets) {
        requireLength(targets, spec.targets().size(), "lossTargets", "targets");
        double[] row = new double[spec.outputs()];
        encoding.targets().encode(targets, row);
        return row;
    }

    @Override
    public void save(Path file) {
        services.writer().write(this, file, false);
    }

    @Override
    public void saveCheckpoint(Path file) {
        Check.require(
                training.continuation() != null,
                "saveCheckpoint: the network has not been trained, or its best parameters have been put back; use"
                        + " save");
        services.writer().write(this, file, true);
    }

    /** Returns the same network, with the same values, in another precision. */
    CoreNetwork inPrecision(Precision precision) {
        CoreNetwork copy = new CoreNetwork(spec.withPrecision(precision), services);
        parameters().forEach(name -> copy.store.set(name, store.get(name)));
        buffers().forEach(buffer -> copy.store.setBuffer(buffer.name(), store.getBuffer(buffer.name())));
        copy.setEncoding(encoding);
        copy.setClassWeights(classWeights);
        copy.setTraining(training.forgotten());
        return copy;
    }
}
