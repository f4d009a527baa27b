package dev.gradus.cli.command;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.cli.console.Json;
import dev.gradus.cli.console.Table;
import dev.gradus.cli.console.Table.Align;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@code gradus inspect} prints: layers and parameters from the network, the rest as it stands in the file. */
final class InspectReport {

    private final Network network;
    private final ModelDocument document;

    InspectReport(Network network, ModelDocument document) {
        this.network = network;
        this.document = document;
    }

    void print(boolean withValues, int lineWidth, PrintStream out) {
        Table facts = Table.of(Align.LEFT, Align.LEFT).wrap(lineWidth, 1);
        document.facts().forEach(facts::row);
        facts.print(out);
        out.println();
        layers(lineWidth).print(out);
        if (withValues) {
            out.println();
            ParameterTable.print(network, out);
        }
    }

    private Table layers(int lineWidth) {
        Table table = Table.of(Align.LEFT, Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.RIGHT)
                .wrap(lineWidth, 1)
                .row("layer", "settings", "inputs", "outputs", "parameter", "values");
        for (int i = 0; i < network.layers().size(); i++) {
            LayerInfo info = network.layers().get(i);
            List<ParameterInfo> parameters = info.parameters();
            table.row(
                    info.name(),
                    document.layer(i),
                    Words.size(info.input()),
                    Words.size(info.output()),
                    parameters.isEmpty() ? "" : shape(parameters.get(0)),
                    parameters.isEmpty()
                            ? "0"
                            : String.valueOf(parameters.get(0).size()));
            parameters.stream()
                    .skip(1)
                    .forEach(
                            parameter -> table.row("", "", "", "", shape(parameter), String.valueOf(parameter.size())));
        }
        return table.row("", "", "", "", "total", String.valueOf(ParameterTable.count(network)));
    }

    /** Returns such as {@code weight [3][2]}. */
    private static String shape(ParameterInfo parameter) {
        String ownName = parameter.name().substring(parameter.name().lastIndexOf('.') + 1);
        return ownName + " [" + parameter.rows() + "][" + parameter.columns() + "]";
    }

    Map<String, Object> json(boolean withValues) {
        Map<String, Object> json = document.json();
        json.put("parameter_count", ParameterTable.count(network));
        json.put("layers", network.layers().stream().map(InspectReport::json).toList());
        if (withValues) {
            json.put("parameters", ParameterTable.json(network));
        }
        return json;
    }

    private static Map<String, Object> json(LayerInfo info) {
        return Json.object(
                "name", info.name(),
                "type", info.layer().name(),
                "input", Words.size(info.input()),
                "output", Words.size(info.output()),
                "parameters",
                        info.parameters().stream()
                                .collect(Collectors.toMap(
                                        ParameterInfo::name,
                                        parameter -> List.of(parameter.rows(), parameter.columns()),
                                        (a, b) -> a,
                                        LinkedHashMap::new)));
    }
}
