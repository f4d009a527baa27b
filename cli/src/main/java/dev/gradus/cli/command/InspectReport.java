package dev.gradus.cli.command;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Numbers;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import dev.gradus.core.file.CheckpointRecord;
import dev.gradus.core.file.ModelDocument;
import dev.gradus.core.file.ModelDocument.PluginRecord;
import dev.gradus.core.file.ModelDocument.TrainingRecord;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code gradus inspect} prints: layers and parameters from the network, the rest as it stands in the file. */
final class InspectReport {

    private static final List<String> SHOWN_ELSEWHERE = List.of("name", "type");

    private final Network network;
    private final ModelDocument document;

    InspectReport(Network network, ModelDocument document) {
        this.network = network;
        this.document = document;
    }

    void print(boolean withValues, boolean allColumns, int lineWidth, PrintStream out) {
        facts(lineWidth).print(out);
        out.println();
        ColumnTable.of(document, lineWidth, allColumns).print(out);
        out.println();
        layers(lineWidth).print(out);
        if (withValues) {
            out.println();
            ParameterTable.print(network, out);
        }
    }

    private Table facts(int lineWidth) {
        Table facts = Table.of(Align.LEFT, Align.LEFT)
                .wrap(lineWidth, 1)
                .row("loss", Words.part(document.loss()))
                .row("optimizer", Words.part(document.optimizer()))
                .row("trained", training(document.training()));
        if (document.checkpoint() != null) {
            facts.row("checkpoint", checkpoint(document.checkpoint()));
        }
        document.plugins().forEach(plugin -> facts.row("plugin", plugin(plugin)));
        return facts;
    }

    private static String training(TrainingRecord training) {
        String done = training.epochs() == 0
                ? "never"
                : Numbers.count(training.epochs(), "epoch") + ", last loss " + Numbers.text(training.lastLoss());
        return done + ", seed " + training.seed();
    }

    private static String checkpoint(CheckpointRecord checkpoint) {
        return "after step " + checkpoint.steps() + " of the optimizer, with the history of "
                + Numbers.count(
                        checkpoint.history().values().stream()
                                .mapToInt(values -> values.length)
                                .max()
                                .orElse(0),
                        "epoch");
    }

    private static String plugin(PluginRecord plugin) {
        String version = plugin.version() == null ? "" : ", version " + plugin.version();
        return plugin.kind() + " " + plugin.name() + " from " + plugin.jar() + version;
    }

    private Table layers(int lineWidth) {
        Table table = Table.of(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.RIGHT)
                .wrap(lineWidth, 2)
                .row("layer", "type", "settings", "inputs", "outputs", "parameter", "values");
        for (int i = 0; i < network.layers().size(); i++) {
            LayerInfo info = network.layers().get(i);
            table.row(
                    info.name(),
                    info.layer().name(),
                    settings(document.network().get(i)),
                    Words.size(info.input()),
                    Words.size(info.output()),
                    onLines(info, parameter -> shape(info, parameter)),
                    onLines(info, parameter -> String.valueOf(parameter.size())));
        }
        return table.row("", "", "", "", "", "total", String.valueOf(ParameterTable.count(network)));
    }

    private static String onLines(LayerInfo info, Function<ParameterInfo, String> cell) {
        return info.parameters().stream().map(cell).collect(Collectors.joining("\n"));
    }

    private static String settings(Map<String, Object> layer) {
        Map<String, Object> settings = new LinkedHashMap<>(layer);
        SHOWN_ELSEWHERE.forEach(settings::remove);
        return Words.settings(settings);
    }

    /** Returns such as {@code weight [3][2]}, or {@code dense_1.weight [3][2]} for one of a layer within the layer. */
    private static String shape(LayerInfo info, ParameterInfo parameter) {
        String ownName = parameter.name().substring(info.name().length() + 1);
        return ownName + " [" + parameter.rows() + "][" + parameter.columns() + "]";
    }

    Map<String, Object> json(boolean withValues) {
        Map<String, Object> json = Json.object(
                "precision", Words.precision(network),
                "inputs", document.inputFields(),
                "targets", document.targetFields(),
                "layers", network.layers().stream().map(this::json).toList(),
                "parameter_count", ParameterTable.count(network),
                "loss", document.loss(),
                "optimizer", document.optimizer(),
                "training",
                        Json.object(
                                "seed", document.training().seed(),
                                "epochs", document.training().epochs(),
                                "last_loss", document.training().lastLoss()),
                "plugins", document.plugins().stream().map(InspectReport::json).toList());
        if (withValues) {
            json.put("parameters", ParameterTable.json(network));
        }
        return json;
    }

    private static Map<String, Object> json(PluginRecord plugin) {
        return Json.object(
                "kind", plugin.kind(), "name", plugin.name(), "jar", plugin.jar(), "version", plugin.version());
    }

    private Map<String, Object> json(LayerInfo info) {
        Map<String, Object> shapes = new LinkedHashMap<>();
        info.parameters()
                .forEach(parameter -> shapes.put(parameter.name(), List.of(parameter.rows(), parameter.columns())));
        Map<String, Object> json =
                new LinkedHashMap<>(document.network().get(network.layers().indexOf(info)));
        json.put("input_shape", Words.sizes(info.input()));
        json.put("output_shape", Words.sizes(info.output()));
        json.put("parameter_shapes", shapes);
        return json;
    }
}
