package dev.gradus.cli.command;

import dev.gradus.api.tuning.Run;
import dev.gradus.api.tuning.Runs;
import dev.gradus.cli.console.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Runs as JSON. */
final class RunsJson {

    private RunsJson() {}

    static List<Map<String, Object>> runs(Runs runs) {
        return runs.runs().stream().map(RunsJson::run).toList();
    }

    private static Map<String, Object> run(Run run) {
        Map<String, Object> object = Json.object("seed", run.seed());
        if (run.fold() > 0) {
            object.put("fold", run.fold());
        }
        if (run.failed()) {
            object.put("epochs", run.epochs());
            object.put("failure", run.failure());
        } else {
            object.put("samples", run.samples());
            object.put("epochs", run.epochs());
            object.put("figures", run.figures());
        }
        return object;
    }

    /** Returns one value for each figure. */
    static Map<String, Object> figures(Runs runs, ToDoubleFunction<String> value) {
        Map<String, Object> figures = new LinkedHashMap<>();
        runs.figures().forEach(figure -> figures.put(figure, value.applyAsDouble(figure)));
        return figures;
    }
}
