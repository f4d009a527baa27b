package dev.gradus.explain.page;

import dev.gradus.explain.document.Derivation;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.Figures;
import dev.gradus.explain.document.LayerNote;
import dev.gradus.explain.document.ParameterNote;
import dev.gradus.explain.document.SampleTrace;
import dev.gradus.explain.document.Step;
import dev.gradus.explain.html.Html;
import dev.gradus.explain.html.NumberTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers behind the pictures, for reading. */
final class Tables {

    /** More columns than this nobody reads. */
    private static final int MOST_COLUMNS = 24;

    private static final int MOST_ROWS = 20;

    private final Explanation explanation;

    Tables(Explanation explanation) {
        this.explanation = explanation;
    }

    NumberTable parameters() {
        List<List<String>> rows = new ArrayList<>();
        for (ParameterNote note : explanation.parameters()) {
            String gradient = explanation.derivations().stream()
                    .filter(derivation -> derivation.parameter().equals(note))
                    .map(Derivation::gradient)
                    .map(NumberTable::number)
                    .findFirst()
                    .orElse("");
            rows.add(List.of(
                    note.symbol(),
                    note.fullName(),
                    note.trained() ? "trained" : "not trained",
                    NumberTable.number(note.value()),
                    gradient));
        }
        String derivative = "d" + explanation.loss().symbol();
        return new NumberTable(
                "The parameters at the step that is explained",
                List.of("name", "in the network", "", "value", derivative),
                3,
                rows);
    }

    NumberTable samples() {
        List<String> columns = new ArrayList<>(List.of("sample"));
        columns.addAll(explanation.layers().get(0).inputNames());
        for (LayerNote layer : explanation.layers()) {
            boolean same = layer.preActivationNames().equals(layer.outputNames());
            columns.addAll(same ? List.of() : layer.preActivationNames());
            columns.addAll(layer.outputNames());
        }
        int outputs = explanation.samples().get(0).observed().length;
        for (int i = 0; i < outputs; i++) {
            columns.add(outputs == 1 ? "Observed" : "Observed " + (i + 1));
        }
        columns.add("share of " + explanation.loss().symbol());
        int last = columns.size() - outputs - 1;
        boolean all = columns.size() <= MOST_COLUMNS;
        List<List<String>> rows = new ArrayList<>();
        for (SampleTrace trace : explanation
                .samples()
                .subList(0, Math.min(MOST_ROWS, explanation.samples().size()))) {
            List<String> row = row(trace);
            rows.add(all ? row : shortened(row, last));
        }
        int samples = explanation.loss().samples();
        String caption = rows.size() < samples
                ? rows.size() + " of " + samples + " samples on their way through the network"
                : "The samples on their way through the network";
        return new NumberTable(caption, all ? columns : shortened(columns, last), 0, rows);
    }

    private List<String> row(SampleTrace trace) {
        List<String> row = new ArrayList<>(List.of(String.valueOf(trace.sample())));
        row.addAll(numbers(trace.inputs()));
        for (int l = 0; l < explanation.layers().size(); l++) {
            LayerNote layer = explanation.layers().get(l);
            boolean same = layer.preActivationNames().equals(layer.outputNames());
            row.addAll(same ? List.of() : numbers(trace.layers().get(l).preActivation()));
            row.addAll(numbers(trace.layers().get(l).output()));
        }
        row.addAll(numbers(trace.observed()));
        row.add(NumberTable.number(trace.loss()));
        return row;
    }

    private static List<String> numbers(double[] values) {
        return Arrays.stream(values).mapToObj(NumberTable::number).toList();
    }

    /** Leaves out the middle of wide rows. */
    private static List<String> shortened(List<String> row, int last) {
        int head = MOST_COLUMNS - (row.size() - last) - 1;
        if (head < 1) {
            return row.subList(0, MOST_COLUMNS);
        }
        List<String> some = new ArrayList<>(row.subList(0, head));
        some.add("…");
        some.addAll(row.subList(last, row.size()));
        return some;
    }

    /** Writes the steps that the figures show; the one shown stands out. */
    void steps(Html page) {
        Figures figures = explanation.figures();
        List<Derivation> derivations = explanation.derivations();
        if (figures.steps().length < 2) {
            return;
        }
        List<Derivation> shown = derivations.subList(0, Math.min(MOST_COLUMNS / 2, derivations.size()));
        String caption = "The steps that the figures show"
                + (shown.size() < derivations.size() ? ", with the first " + shown.size() + " parameters" : "");
        page.tag("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(caption);
        page.tag("\"><table>\n<caption>").text(caption).tag("</caption>\n<thead><tr>");
        page.tag("<th scope=\"col\">step</th><th scope=\"col\">")
                .text(explanation.loss().symbol());
        page.tag("</th>")
                .tag(shown.stream()
                        .map(derivation ->
                                "<th scope=\"col\">" + derivation.parameter().symbol() + "</th>")
                        .collect(Collectors.joining()))
                .tag("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < figures.steps().length; i++) {
            int number = figures.steps()[i];
            Step step = explanation.steps().stream()
                    .filter(candidate -> candidate.step() == number)
                    .findFirst()
                    .orElseThrow();
            page.tag("<tr data-row=\"" + i + "\"><th scope=\"row\">" + number + "</th><td>");
            page.text(NumberTable.number(step.loss())).tag("</td>");
            for (int p = 0; p < shown.size(); p++) {
                page.tag("<td>").text(NumberTable.number(step.values()[p])).tag("</td>");
            }
            page.tag("</tr>\n");
        }
        page.tag("</tbody>\n</table></div>\n");
    }
}
