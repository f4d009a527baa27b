package dev.gradus.explain.page;

import dev.gradus.explain.document.Derivation;
import dev.gradus.explain.document.Derivation.Contribution;
import dev.gradus.explain.document.Derivation.Factor;
import dev.gradus.explain.document.Derivation.Path;
import dev.gradus.explain.document.Derivation.Row;
import dev.gradus.explain.document.DerivedStep;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.Figures;
import dev.gradus.explain.document.ParameterNote;
import dev.gradus.explain.html.Html;
import dev.gradus.explain.svg.SvgWriter;
import dev.gradus.explain.text.DerivationText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes derivations as tables: a column for each factor, the chain rule above, a row for each sample. Those of later
 * steps are folded up; a script shows those of one step at a time.
 */
final class Algebra {

    private final Explanation explanation;
    private final String loss;
    private final DerivationText text;
    private final List<String> lines = new ArrayList<>();

    Algebra(Explanation explanation, int decimals) {
        this.explanation = explanation;
        loss = explanation.loss().symbol();
        text = new DerivationText(loss, decimals, lines);
    }

    /** Returns the start of a part of the page that belongs to a parameter; the first one's is shown. */
    static String ofParameter(Explanation explanation, String name) {
        boolean first = explanation.derivations().get(0).parameter().name().equals(name);
        return "<div data-parameter=\"" + SvgWriter.escape(name) + "\"" + (first ? " class=\"on\"" : "") + ">\n";
    }

    void write(Html page) {
        Figures figures = explanation.figures();
        if (figures != null) {
            figures.omitted().stream()
                    .filter(omission -> omission.figure().equals(DerivedStep.OMITTED))
                    .forEach(omission -> page.paragraph(omission.reason(), "note"));
        }
        for (int i = 0; i < explanation.derivations().size(); i++) {
            Derivation first = explanation.derivations().get(i);
            page.tag(ofParameter(explanation, first.parameter().name()));
            if (explanation.later().isEmpty()) {
                derivation(page, first, "");
            } else {
                page.tag("<div data-at=\"0\" class=\"on\">\n");
                derivation(page, first, " at step 0");
                page.tag("</div>\n");
            }
            for (DerivedStep later : explanation.later()) {
                int place = Arrays.binarySearch(figures.steps(), later.step());
                page.tag("<details data-at=\"" + place + "\"><summary>Step " + later.step() + "</summary>\n");
                derivation(page, later.derivations().get(i), " at step " + later.step());
                page.tag("</details>\n");
            }
            page.tag("</div>\n");
        }
        if (text.rounded()) {
            page.paragraph("≈: the digits shown would give another last digit; computed with all of them.", "muted");
        }
    }

    private void derivation(Html page, Derivation derivation, String where) {
        ParameterNote parameter = derivation.parameter();
        String full = parameter.symbol().equals(parameter.fullName()) ? "" : " (" + parameter.fullName() + ")";
        page.element("h3", parameter.symbol() + " = " + text.show(parameter.value()) + where + full);
        if (!derivation.remark().isEmpty()) {
            boolean alone = derivation.paths().isEmpty();
            String left = alone ? "d" + loss + "/d" + parameter.symbol() + ": " : "";
            page.paragraph(left + derivation.remark(), alone ? "end" : "muted");
        }
        derivation.matrices().forEach(line -> page.paragraph(line, "muted"));
        for (int path = 0; path < derivation.paths().size(); path++) {
            path(page, derivation, path);
        }
        if (derivation.rest() != 0) {
            page.paragraph("The other samples: " + text.show(derivation.rest()), "end");
        }
        for (Contribution through : derivation.through()) {
            page.paragraph("through " + through.unit() + ": " + text.show(through.value()), "end");
        }
        text.writeEnd(derivation);
        lines.forEach(line -> page.paragraph(line.strip(), "end"));
        lines.clear();
    }

    private void path(Html page, Derivation derivation, int number) {
        Path path = derivation.paths().get(number);
        String left = "d" + loss + "/d" + derivation.parameter().symbol();
        boolean only = derivation.paths().size() == 1;
        String caption = only
                ? left
                : left + ", path " + (number + 1) + " of " + derivation.paths().size();
        page.tag("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .text(caption);
        page.tag("\"><table class=\"algebra\">\n");
        if (!only) {
            page.tag("<caption>").text(caption).tag("</caption>\n");
        }
        page.tag("<thead>\n<tr>");
        page.tag("<th scope=\"row\">").text(only ? left + " = Σ" : "Σ").tag("</th>");
        cells(page, path.factors().stream().map(Factor::symbol).toList());
        page.tag("<td></td></tr>\n<tr class=\"named\"><th scope=\"row\">= Σ</th>");
        cells(page, path.factors().stream().map(Factor::named).toList());
        page.tag("<td></td></tr>\n</thead>\n<tbody>\n");
        for (Row row : derivation.rows()) {
            page.tag("<tr><th scope=\"row\">").text("sample " + row.sample()).tag("</th>");
            List<String> factors = new ArrayList<>();
            for (double factor : row.factors().get(number)) {
                factors.add(text.show(factor));
            }
            cells(page, factors);
            String product = text.equal(row.factors().get(number), row.products()[number]);
            page.tag("<td class=\"product\">").text(product).tag("</td></tr>\n");
        }
        page.tag("</tbody>\n</table></div>\n");
    }

    private static void cells(Html page, List<String> factors) {
        for (int i = 0; i < factors.size(); i++) {
            page.tag("<td>")
                    .text(i == 0 ? factors.get(i) : "· " + factors.get(i))
                    .tag("</td>");
        }
    }
}
