package dev.gradus.core.network;

import dev.gradus.api.Check;
import dev.gradus.api.PartSpec;
import dev.gradus.api.Settings;
import dev.gradus.api.data.Column;
import dev.gradus.api.data.Data;
import dev.gradus.api.data.Missing;
import dev.gradus.api.data.Preparation;
import dev.gradus.api.data.Unseen;
import dev.gradus.api.error.ShapeException;
import dev.gradus.api.layer.Layer;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.NetworkBuilder;
import dev.gradus.api.tensor.Precision;
import dev.gradus.api.tensor.Shape;
import dev.gradus.core.encoding.ColumnPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks a description of a network and makes the network. */
public final class CoreNetworkBuilder implements NetworkBuilder {

    private static final String NAME = "name";

    /** A layer, and the name it was given, or null. */
    private record Wanted(String name, Layer layer) {}

    private final NetworkServices services;
    private final List<Wanted> layers = new ArrayList<>();
    private final Map<String, double[]> initial = new LinkedHashMap<>();
    private final ColumnChoices columns = new ColumnChoices();
    private Precision precision = Precision.FLOAT32;
    private long seed;

    /** Makes a builder. */
    public CoreNetworkBuilder(NetworkServices services) {
        this.services = services;
    }

    @Override
    public NetworkBuilder inputs(int count) {
        Check.require(count >= 1, "inputs must be >= 1, got %s", count);
        return inputs(ColumnChoices.numbered("x", count).toArray(String[]::new));
    }

    @Override
    public NetworkBuilder inputs(String... names) {
        columns.bareInputs(names);
        return this;
    }

    @Override
    public NetworkBuilder inputs(Column... inputs) {
        columns.inputs(List.of(inputs));
        return this;
    }

    @Override
    public NetworkBuilder targets(String... names) {
        columns.targets(Stream.of(names).map(Column::numeric).toList());
        return this;
    }

    @Override
    public NetworkBuilder targets(Column... targets) {
        columns.targets(List.of(targets));
        return this;
    }

    @Override
    public NetworkBuilder columnsOf(Data data) {
        columns.inputs(OccurringCategories.ofInputs(data));
        columns.targets(OccurringCategories.ofTargets(data));
        return this;
    }

    @Override
    public NetworkBuilder scaleInputs(String scaling) {
        columns.scaleInputs(scaling);
        return this;
    }

    @Override
    public NetworkBuilder scaleTargets(String scaling) {
        columns.scaleTargets(scaling);
        return this;
    }

    @Override
    public NetworkBuilder missingNumbers(Missing missing) {
        columns.missingNumbers(missing);
        return this;
    }

    @Override
    public NetworkBuilder missingCategories(Missing missing) {
        columns.missingCategories(missing);
        return this;
    }

    @Override
    public NetworkBuilder unseen(Unseen unseen) {
        columns.unseen(unseen);
        return this;
    }

    @Override
    public NetworkBuilder prepare(String column, Preparation preparation) {
        columns.prepare(column, preparation);
        return this;
    }

    /** Sets inputs and targets as they are planned in a model file. */
    public CoreNetworkBuilder plans(List<ColumnPlan> inputs, List<ColumnPlan> targets) {
        columns.plans(inputs, targets);
        return this;
    }

    @Override
    public NetworkBuilder layer(String type) {
        return layer(type, settings -> {});
    }

    @Override
    public NetworkBuilder layer(String type, Consumer<Settings> filler) {
        Map<String, Object> values = new LinkedHashMap<>(Settings.of(filler).values());
        Object name = values.remove(NAME);
        Check.require(
                name == null || name instanceof String,
                "network[%s].name: expected a text, got %s",
                layers.size(),
                name);
        return layer((String) name, new PartSpec(type, Settings.of(values), null));
    }

    @Override
    public NetworkBuilder layer(Layer layer) {
        return layer(null, PartSpec.of(layer));
    }

    /** Adds a layer, given or to be found by name; without a name of its own it is called by type and number. */
    public NetworkBuilder layer(String name, PartSpec layer) {
        layers.add(new Wanted(name, services.parts().create(Layer.class, layer, "network[" + layers.size() + "]")));
        return this;
    }

    @Override
    public NetworkBuilder initial(String parameter, double... values) {
        initial.put(parameter, values.clone());
        return this;
    }

    @Override
    public NetworkBuilder precision(Precision precision) {
        this.precision = precision;
        return this;
    }

    @Override
    public NetworkBuilder seed(long seed) {
        this.seed = seed;
        return this;
    }

    @Override
    public Network build() {
        CoreNetwork network = buildUninitialized();
        initial.forEach(network::setParameter);
        return network;
    }

    /** Returns the network with values from its initializers only. */
    public CoreNetwork buildUninitialized() {
        List<ColumnPlan> inputs = columns.inputPlans();
        Check.require(!layers.isEmpty(), "network: no layers; add one, such as layer(\"dense\", set -> …)");
        List<NamedLayer> named = nameLayers();
        int features = inputs.stream().mapToInt(ColumnPlan::width).sum();
        String lastLayer = named.get(named.size() - 1).name();
        List<ColumnPlan> targets = columns.targetPlans(outputs(named, features), lastLayer);
        return new CoreNetwork(new NetworkSpec(inputs, targets, precision, seed, named), services);
    }

    private List<NamedLayer> nameLayers() {
        Map<String, Integer> counts = new HashMap<>();
        List<NamedLayer> named = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Wanted wanted = layers.get(i);
            String path = "network[" + i + "]";
            Layer layer = wanted.layer();
            String numbered = NamedLayer.numberedName(layer, counts);
            String name = wanted.name() != null ? wanted.name() : numbered;
            Check.require(
                    name.matches("[A-Za-z][A-Za-z0-9_]*"),
                    "%s.name: '%s': a name consists of letters, digits and underscores, letter first",
                    path,
                    name);
            Check.require(
                    named.stream().noneMatch(other -> other.name().equals(name)),
                    "%s: two layers are called '%s'; give one another name",
                    path,
                    name);
            named.add(new NamedLayer(name, layer));
        }
        return named;
    }

    private static int outputs(List<NamedLayer> named, int features) {
        Shape shape = Shape.of(features);
        for (int i = 0; i < named.size(); i++) {
            try {
                shape = named.get(i).layer().outputShape(shape);
            } catch (ShapeException e) {
                throw new ShapeException("network[" + i + "]: " + e.getMessage());
            }
        }
        return shape.size();
    }
}
