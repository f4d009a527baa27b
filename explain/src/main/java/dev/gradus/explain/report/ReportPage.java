package dev.gradus.explain.report;

import dev.gradus.api.data.Data;
import dev.gradus.api.loss.Loss;
import dev.gradus.api.network.Evaluation;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.training.Fit;
import dev.gradus.explain.html.Html;
import dev.gradus.explain.html.NumberTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The page: what came out, how it went, how good it is, what is in the network, and how to do it again. */
final class ReportPage {

    private final Network network;
    private final Loss loss;
    private final Fit fit;
    private final ReportFacts facts;
    private final List<LayerInfo> layers;
    private final Thinning<TrainingRecorder.Look> looks;
    private final Map<String, Evaluation> evaluations = new LinkedHashMap<>();

    ReportPage(
            Network network,
            Loss loss,
            Fit fit,
            ReportFacts facts,
            List<LayerInfo> layers,
            Thinning<TrainingRecorder.Look> looks) {
        this.network = network;
        this.loss = loss;
        this.fit = fit;
        this.facts = facts;
        this.layers = layers;
        this.looks = looks;
    }

    String write() {
        facts.parts().forEach((name, data) -> evaluations.put(name, network.evaluate(data)));
        Html page = new Html(facts.name() + ": training report");
        summary(page);
        if (fit.epochs() > 0) {
            course(page);
        }
        quality(page);
        page.element("h2", "Parameters");
        ParameterPictures.write(page, network);
        page.element("h2", "Network");
        layers(page);
        repeat(page);
        return page.end();
    }

    private void summary(Html page) {
        page.element("h1", facts.name());
        String kept = fit.bestEpoch().isPresent()
                ? ", and the parameters of epoch " + fit.bestEpoch().getAsInt() + " were kept"
                : "";
        page.paragraph("Training report. Training ended because " + fit.explanation() + kept + ".", "muted");
        page.tag("<dl class=\"facts\">\n");
        fact(page, "epochs", String.valueOf(fit.epochs()));
        fact(page, "parameters", String.valueOf(parameterCount()));
        String judged = lastPart();
        Evaluation evaluation = evaluations.get(judged);
        fact(page, judged + " loss (" + loss.name() + ")", NumberTable.number(evaluation.loss()));
        evaluation
                .metrics()
                .forEach((name, value) -> fact(page, judged + " " + name.replace('_', ' '), NumberTable.number(value)));
        page.tag("</dl>\n");
    }

    private static void fact(Html page, String name, String value) {
        page.tag("<div><dt>").text(name).tag("</dt><dd>").text(value).tag("</dd></div>\n");
    }

    private int parameterCount() {
        return network.layers().stream()
                .flatMap(layer -> layer.parameters().stream())
                .mapToInt(ParameterInfo::size)
                .sum();
    }

    private String lastPart() {
        return List.copyOf(facts.parts().keySet()).get(facts.parts().size() - 1);
    }

    private void course(Html page) {
        page.element("h2", "Course of the training");
        page.tag("<div class=\"figures\">\n");
        new Curves(fit).write(page);
        double[] epochs = looks.places();
        Curves.norms(
                page,
                "length of the gradient",
                layers,
                epochs,
                looks.rows().stream().map(TrainingRecorder.Look::gradients).toArray(double[][]::new));
        Curves.norms(
                page,
                "length of the weights",
                layers,
                epochs,
                looks.rows().stream().map(TrainingRecorder.Look::weights).toArray(double[][]::new));
        page.tag("</div>\n");
    }

    private void quality(Html page) {
        page.element("h2", "How good it is");
        Set<String> metrics = new LinkedHashSet<>();
        evaluations
                .values()
                .forEach(evaluation -> metrics.addAll(evaluation.metrics().keySet()));
        List<String> columns = new ArrayList<>(List.of("data", "samples", "loss (" + loss.name() + ")"));
        metrics.forEach(metric -> columns.add(metric.replace('_', ' ')));
        List<List<String>> rows = new ArrayList<>();
        facts.parts().forEach((name, data) -> {
            Evaluation evaluation = evaluations.get(name);
            List<String> row =
                    new ArrayList<>(List.of(name, String.valueOf(data.rows()), NumberTable.number(evaluation.loss())));
            for (String metric : metrics) {
                Double value = evaluation.metrics().get(metric);
                row.add(value == null ? "" : NumberTable.number(value));
            }
            rows.add(row);
        });
        page.table(new NumberTable("Loss and metrics of the trained network", columns, 1, rows));
        Data judged = facts.parts().get(lastPart());
        page.tag("<div class=\"figures\">\n");
        new Answers(network, loss, judged, lastPart()).write(page, evaluations.get(lastPart()));
        page.tag("</div>\n");
    }

    private void layers(Html page) {
        List<List<String>> rows = new ArrayList<>();
        for (LayerInfo layer : network.layers()) {
            rows.add(List.of(
                    layer.name(),
                    facts.words().apply(layer.layer()),
                    layer.input().toString(),
                    layer.output().toString(),
                    String.valueOf(layer.parameters().stream()
                            .mapToInt(ParameterInfo::size)
                            .sum())));
        }
        page.table(new NumberTable(
                network.precision().name().toLowerCase(Locale.ROOT) + ", from the inputs on",
                List.of("layer", "what it is", "input", "output", "parameters"),
                2,
                rows));
    }

    private void repeat(Html page) {
        page.element("h2", "To do it again");
        page.paragraph(
                "The same files and the same seed give the same parameters, to the bit, on any number of threads and"
                        + " any processor.",
                "muted");
        List<List<String>> rows = new ArrayList<>();
        facts.environment().forEach((name, value) -> rows.add(List.of(name, value)));
        page.table(new NumberTable("What it ran on", List.of("", ""), 2, rows));
        if (!facts.experiment().isEmpty()) {
            page.element("h3", "The experiment");
            page.tag("<pre tabindex=\"0\">").text(facts.experiment()).tag("</pre>\n");
        }
    }
}
