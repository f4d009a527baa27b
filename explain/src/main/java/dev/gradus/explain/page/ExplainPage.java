package dev.gradus.explain.page;

import dev.gradus.explain.document.ContourFigure;
import dev.gradus.explain.document.DerivedStep;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.Figures;
import dev.gradus.explain.document.Figures.Omission;
import dev.gradus.explain.document.LossFigure;
import dev.gradus.explain.document.ParameterNote;
import dev.gradus.explain.document.Trouble;
import dev.gradus.explain.figure.FigureName;
import dev.gradus.explain.figure.Frames;
import dev.gradus.explain.html.Html;
import dev.gradus.explain.html.NumberTable;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.text.TextPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The page: everything that the document has, drawn beforehand. A script shows one state at a time; without it the
 * first state of every figure and all tables can be read.
 */
public final class ExplainPage {

    private static final int DECIMALS = 4;

    private static final String STYLE = """
            .frame{display:none}.frame.on{display:inline}
            .scripted [data-parameter]{display:none}.scripted [data-parameter].on{display:block}
            details[data-at]{font-size:inherit;margin:0}
            details[data-at]:not([open]){display:inline-block;margin-right:16px}
            .scripted [data-at]:not(.on),.scripted [data-at] summary{display:none}
            .controls{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--faint);
            margin:20px -20px 0;padding:10px 20px;display:flex;flex-wrap:wrap;gap:8px 20px;align-items:center}
            .controls[hidden]{display:none}
            .controls label{display:flex;gap:8px;align-items:center;font-size:14px;color:var(--muted);min-width:0}
            .controls .step{flex:1 1 240px}
            .controls input{flex:1;min-width:0;height:28px;accent-color:var(--purple)}
            .controls select,.controls button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid
            var(--muted);border-radius:6px;padding:2px 8px;min-height:30px;max-width:100%}
            .controls output{font-variant-numeric:tabular-nums;font-size:15px;min-width:15ch}
            .wide{grid-column:1/-1}
            .wide .chart{min-width:520px;margin:0 auto}
            .lead{font-size:18px;margin:6px 0 0}
            .note{border-left:3px solid var(--faint);padding:2px 0 2px 14px;margin:0 0 8px}
            .trouble{border-left-color:var(--red)}
            tbody tr.on{background:color-mix(in srgb,var(--purple) 16%,transparent)}
            .algebra th,.algebra td{padding:4px 16px 4px 0;white-space:nowrap}
            .algebra thead td,.algebra thead th{font-weight:400;color:var(--ink)}
            .algebra .named td,.algebra .named th{color:var(--muted);padding-bottom:8px}
            .algebra td.product{font-weight:600}
            .end{font-variant-numeric:tabular-nums;margin:10px 0 0}
            [data-parameter],.figures+.figures{margin-bottom:28px}
            #steps{display:none}
            @media (prefers-contrast:more){:root{--muted:var(--ink);--faint:var(--muted)}}
            @media print{.controls{position:static;border:0}.controls label,.controls button{display:none}
            .controls output::before{content:'Shown is step '}.wide .chart{min-width:0}.scroll{overflow:visible}
            .algebra th,.algebra td{white-space:normal}th,td{padding-right:8px;overflow-wrap:anywhere}
            table{font-size:12px}
            .scripted [data-parameter]{display:block}}
            """;

    private final Explanation explanation;
    private final Figures figures;
    private final Frames frames;
    private final Html page;

    /**
     * Prepares it.
     *
     * @param explanation one that was made with figures, or one with numbers that are not finite
     */
    public ExplainPage(Explanation explanation) {
        this.explanation = explanation;
        figures = explanation.figures();
        frames = figures == null
                ? null
                : new Frames(IntStream.range(0, figures.steps().length).toArray());
        page = new Html(explanation.name() + ", explained", STYLE);
    }

    /** Returns the page. */
    public String write() {
        start();
        if (figures != null) {
            controls();
            section("The step", FigureName.NETWORK, FigureName.UNITS, FigureName.RESIDUALS);
            slope();
        }
        page.element("h2", "How the gradient comes about");
        new Algebra(explanation, DECIMALS).write(page);
        if (figures != null) {
            section("Over two parameters", FigureName.CONTOUR);
            section("Inside", FigureName.ACTIVATION, FigureName.MATRICES);
        }
        page.element("h2", "Numbers");
        Tables tables = new Tables(explanation);
        page.table(tables.parameters());
        page.table(tables.samples());
        if (figures != null) {
            tables.steps(page);
            omissions();
        }
        return page.end(figures == null ? "" : script());
    }

    private void start() {
        List<String> lines = new TextPage(explanation, DECIMALS).start();
        page.element("h1", explanation.name());
        page.paragraph(lines.get(0).substring(explanation.name().length() + 2), "lead");
        for (String line : lines.subList(1, lines.size())) {
            if (!line.isBlank()) {
                page.paragraph(line, "muted");
            }
        }
        for (Trouble trouble : explanation.troubles()) {
            page.paragraph(trouble.what(), "note trouble");
        }
    }

    private void controls() {
        int[] steps = figures.steps();
        String symbol = explanation.loss().symbol();
        page.tag("<form class=\"controls\" id=\"controls\" aria-label=\"What to show\" hidden=\"hidden\">\n");
        if (steps.length > 1) {
            page.tag(
                    "<label class=\"step\">step <input type=\"range\" id=\"step\" min=\"0\" max=\"" + (steps.length - 1)
                            + "\" value=\"0\" step=\"1\" autocomplete=\"off\" /></label>\n"
                            + "<output id=\"said\" for=\"step\"></output>\n"
                            + "<button type=\"button\" id=\"play\">Play</button>\n");
        }
        List<ParameterNote> parameters = explanation.derivations().stream()
                .map(derivation -> derivation.parameter())
                .toList();
        if (parameters.size() > 1) {
            page.tag("<label>parameter <select id=\"parameter\" autocomplete=\"off\">");
            parameters.forEach(
                    note -> option(note.name(), note.symbol().equals(note.name()) ? note.name() : note.symbol()));
            page.tag("</select></label>\n");
        }
        var traces = figures.network().states().get(0).traces();
        if (traces.size() > 1) {
            page.tag("<label>sample <select id=\"sample\" autocomplete=\"off\">");
            for (int i = 0; i < traces.size(); i++) {
                option(String.valueOf(i), String.valueOf(traces.get(i).sample()));
            }
            page.tag("</select></label>\n");
        }
        page.tag("</form>\n<ul id=\"steps\" aria-hidden=\"true\">");
        for (int i = 0; i < steps.length; i++) {
            page.element(
                    "li",
                    steps[i] + " · " + symbol + " "
                            + NumberTable.number(
                                    figures.network().states().get(i).loss()));
        }
        page.tag("</ul>\n");
    }

    private void option(String value, String text) {
        page.tag("<option value=\"").text(value).tag("\">").text(text).tag("</option>");
    }

    private void section(String title, FigureName... names) {
        List<FigureName> drawn = new ArrayList<>();
        for (FigureName name : names) {
            if (!name.pictures(explanation, frames).isEmpty()) {
                drawn.add(name);
            }
        }
        if (drawn.isEmpty()) {
            return;
        }
        page.element("h2", title);
        page.tag("<div class=\"figures\">\n");
        for (FigureName name : drawn) {
            for (Picture picture : name.pictures(explanation, frames)) {
                figure(picture, name == FigureName.NETWORK, null);
            }
        }
        page.tag("</div>\n");
        if (drawn.contains(FigureName.CONTOUR) && figures.contour().path().size() > 1) {
            page.table(descent(figures.contour()));
        }
    }

    /** A wide picture keeps its size on a narrow screen, and can be moved there. */
    private void figure(Picture picture, boolean wide, NumberTable numbers) {
        if (!wide) {
            page.figure(picture, numbers);
            return;
        }
        page.tag("<figure class=\"wide\">\n<figcaption><b>")
                .text(picture.title())
                .tag("</b><span>");
        page.text(picture.description()).tag("</span></figcaption>\n");
        page.tag("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(picture.title());
        page.tag("\">").tag(picture.inPage()).tag("</div>\n</figure>\n");
    }

    private void slope() {
        page.element("h2", "The loss and its slope");
        List<LossFigure> curves = figures.loss();
        for (int i = 0; i < curves.size(); i++) {
            String name = curves.get(i).parameter();
            ofParameter(name);
            page.tag("<div class=\"figures\">\n");
            for (Picture picture : FigureName.loss(explanation, curves.get(i), frames)) {
                figure(picture, false, null);
            }
            page.tag("</div></div>\n");
        }
        page.tag("<div class=\"figures\">\n");
        for (FigureName name : List.of(FigureName.PARTIALS, FigureName.HISTORY)) {
            name.pictures(explanation, frames).forEach(picture -> figure(picture, false, null));
        }
        page.tag("</div>\n");
    }

    private void ofParameter(String name) {
        page.tag(Algebra.ofParameter(explanation, name));
    }

    private NumberTable descent(ContourFigure contour) {
        String symbol = explanation.loss().symbol();
        List<List<String>> rows = new ArrayList<>();
        contour.path()
                .forEach(point -> rows.add(List.of(
                        String.valueOf(point.step()),
                        NumberTable.number(point.x()),
                        NumberTable.number(point.y()),
                        NumberTable.number(point.loss()),
                        NumberTable.number(point.sliceLoss()))));
        String caption = contour.projection()
                ? "The descent: its true loss, and that of the slice at the same place (others as at step 0)"
                : "The descent: its loss, on the slice as well";
        return new NumberTable(
                caption, List.of("step", contour.firstSymbol(), contour.secondSymbol(), symbol, "slice"), 0, rows);
    }

    private void omissions() {
        List<Omission> omissions = figures.omitted().stream()
                .filter(omission -> !omission.figure().equals(DerivedStep.OMITTED))
                .toList();
        if (omissions.isEmpty()) {
            return;
        }
        page.element("h2", "What to know about the figures");
        for (Omission omission : omissions) {
            page.paragraph(omission.figure() + ": " + omission.reason(), "note");
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(ExplainPage.class.getResourceAsStream("explain.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
