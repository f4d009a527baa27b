package dev.gradus.core.engine;

import dev.gradus.api.Component;
import dev.gradus.api.PartSpec;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.error.UnknownPartException;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.core.encoding.ColumnCode;
import dev.gradus.core.encoding.ColumnPlan;
import dev.gradus.core.encoding.Encoder;
import dev.gradus.core.file.ModelDocument;
import dev.gradus.core.file.ModelDocument.PluginRecord;
import dev.gradus.core.file.ModelDocument.TrainingRecord;
import dev.gradus.core.file.ModelDocument.Values;
import dev.gradus.core.network.CoreNetwork;
import dev.gradus.core.network.CoreNetworkBuilder;
import dev.gradus.core.network.Encoding;
import dev.gradus.core.network.NamedLayer;
import dev.gradus.core.network.NetworkServices;
import dev.gradus.core.network.NetworkSpec;
import dev.gradus.core.network.TrainingState;
import dev.gradus.core.plugin.PartOrigin;
import dev.gradus.core.plugin.Registry;
import dev.gradus.core.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Turns networks into what model files hold, and back. */
final class ModelConversion {

    private static final String NAME = "name";

    private final Registry registry;

    ModelConversion(Registry registry) {
        this.registry = registry;
    }

    /**
     * Returns what a model file holds of a network.
     *
     * @param checkpoint whether with all that is needed to go on with its training
     */
    ModelDocument document(CoreNetwork network, boolean checkpoint) {
        NetworkSpec spec = network.spec();
        TrainingState training = network.training();
        return new ModelDocument(
                spec.precision(),
                network.encoding().inputs().codes(),
                network.encoding().targets().codes(),
                spec.layers().stream().map(this::form).toList(),
                training.loss() == null ? null : registry.settings(training.loss()),
                training.optimizer() == null ? null : registry.settings(training.optimizer()),
                values(
                        network.layers().stream()
                                .flatMap(layer -> layer.parameters().stream())
                                .toList(),
                        network::parameter),
                values(network.buffers(), network::buffer),
                new TrainingRecord(spec.seed(), training.epochs(), training.lastLoss(), classWeights(network)),
                plugins(spec, training),
                checkpoint ? CheckpointConversion.record(network) : null);
    }

    private static List<Double> classWeights(CoreNetwork network) {
        double[] weights = network.classWeights();
        return weights == null ? List.of() : DoubleStream.of(weights).boxed().toList();
    }

    /** Returns the weights of the classes of the loss that a model was trained with; null if it has none. */
    private static double[] classWeights(ModelDocument model, CoreNetwork network) {
        List<Double> weights = model.training().classWeights();
        if (weights.isEmpty()) {
            return null;
        }
        int classes =
                network.loss().map(loss -> network.task(loss).classes().size()).orElse(0);
        if (weights.size() != classes || weights.stream().anyMatch(weight -> !(weight >= 0))) {
            throw new InvalidInputException("training.class_weights: expected " + classes
                    + " numbers from 0, one for each class, got " + weights);
        }
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Map<String, Object> form(NamedLayer named) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(NAME, named.name());
        form.putAll(registry.settings(named.layer()));
        return form;
    }

    static Map<String, Values> values(List<ParameterInfo> infos, Function<String, double[]> reader) {
        Map<String, Values> values = new LinkedHashMap<>();
        infos.forEach(
                info -> values.put(info.name(), new Values(info.rows(), info.columns(), reader.apply(info.name()))));
        return values;
    }

    private List<PluginRecord> plugins(NetworkSpec spec, TrainingState training) {
        Stream<Component> layers = spec.layers().stream().map(NamedLayer::layer);
        return Stream.concat(layers, Stream.of(training.loss(), training.optimizer()))
                .filter(Objects::nonNull)
                .flatMap(part -> registry.origins(part).stream())
                .filter(PartOrigin::thirdParty)
                .map(origin -> new PluginRecord(origin.kind(), origin.name(), origin.jar(), origin.version()))
                .distinct()
                .toList();
    }

    /**
     * Makes the network of a model file.
     *
     * @throws InvalidInputException if a part is missing, or the parameters are not those of the network
     */
    CoreNetwork network(ModelDocument model, NetworkServices services) {
        model.plugins().forEach(this::requireKnown);
        CoreNetworkBuilder builder = new CoreNetworkBuilder(services);
        builder.plans(plans(model.inputs()), plans(model.targets()))
                .precision(model.precision())
                .seed(model.training().seed());
        for (int i = 0; i < model.network().size(); i++) {
            addLayer(builder, model.network().get(i), "network[" + i + "]");
        }
        CoreNetwork network = builder.buildUninitialized();
        network.setEncoding(new Encoding(
                encoder(model.inputs(), network.spec().inputPlans()),
                encoder(model.targets(), network.spec().targetPlans())));
        network.setTraining(training(model));
        network.setClassWeights(classWeights(model, network));
        List<ParameterInfo> parameters = network.layers().stream()
                .flatMap(layer -> layer.parameters().stream())
                .toList();
        if (model.checkpoint() != null) {
            CheckpointConversion.restore(model.checkpoint(), network);
        }
        fill("parameters", parameters, model.parameters(), network::setParameter);
        fill("buffers", network.buffers(), model.buffers(), network::setBuffer);
        return network;
    }

    private static List<ColumnPlan> plans(List<ColumnCode> codes) {
        return codes.stream().map(ColumnCode::plan).toList();
    }

    /** Returns the codes of a file with the network's plans, which know how many outputs two classes have. */
    private static Encoder encoder(List<ColumnCode> codes, List<ColumnPlan> plans) {
        List<ColumnCode> planned = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            planned.add(new ColumnCode(
                    plans.get(i), codes.get(i).scale(), codes.get(i).fill()));
        }
        return new Encoder(planned);
    }

    private void requireKnown(PluginRecord plugin) {
        if (!registry.knows(plugin.kind(), plugin.name())) {
            String version = plugin.version() == null ? "" : ", version " + plugin.version();
            throw new UnknownPartException("the " + plugin.kind() + " '" + plugin.name() + "' is missing; it came from "
                    + plugin.jar() + version + ": put that jar into a plugin directory and pass --plugins DIR"
                    + " (in Java: EngineOptions.withPlugins)");
        }
    }

    private void addLayer(CoreNetworkBuilder builder, Map<String, Object> entry, String path) {
        Map<String, Object> form = new LinkedHashMap<>(entry);
        Object name = form.remove(NAME);
        if (!(name instanceof String text)) {
            throw new InvalidInputException(path + ".name: expected a text, got " + name);
        }
        builder.layer(text, PartSpec.of(registry.create(Layer.class, form, path)));
    }

    private TrainingState training(ModelDocument model) {
        return new TrainingState(
                model.loss() == null ? null : registry.create(Loss.class, model.loss(), "loss"),
                model.optimizer() == null ? null : registry.create(Optimizer.class, model.optimizer(), "optimizer"),
                model.training().epochs(),
                model.training().lastLoss(),
                null,
                null);
    }

    static void fill(
            String path, List<ParameterInfo> infos, Map<String, Values> given, BiConsumer<String, double[]> setter) {
        Set<String> names =
                infos.stream().map(ParameterInfo::name).collect(Collectors.toCollection(LinkedHashSet::new));
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                throw new InvalidInputException(path + "." + name + ": the network has nothing of that name."
                        + Suggestions.didYouMean(name, names) + " It has: " + String.join(", ", names));
            }
        }
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(given.keySet());
        if (!missing.isEmpty()) {
            throw new InvalidInputException(
                    path + ": missing: " + String.join(", ", missing) + "; the file is damaged or incomplete");
        }
        for (ParameterInfo info : infos) {
            Values values = given.get(info.name());
            if (values.rows() != info.rows() || values.columns() != info.columns()) {
                throw new InvalidInputException(path + "." + info.name() + ": expected [" + info.rows() + "]["
                        + info.columns() + "], got [" + values.rows() + "][" + values.columns() + "]");
            }
            setter.accept(info.name(), values.values());
        }
    }
}
