package dev.gradus.explain.text;

import dev.gradus.explain.document.Derivation;
import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.LayerNote;
import dev.gradus.explain.document.LossNote;
import dev.gradus.explain.document.ParameterNote;
import dev.gradus.explain.document.Step;
import dev.gradus.explain.document.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** An explanation as text for a terminal: renders what the document has and computes nothing. */
public final class TextPage {

    private final Explanation explanation;
    private final int decimals;
    private final Digits digits;
    private final List<String> lines = new ArrayList<>();

    /**
     * Prepares it.
     *
     * @param decimals how many digits after the point are shown; −1 for all
     */
    public TextPage(Explanation explanation, int decimals) {
        this.explanation = explanation;
        this.decimals = decimals;
        this.digits = new Digits(decimals);
    }

    /** Returns the text. */
    public String write() {
        head();
        DerivationText derivations = new DerivationText(explanation.loss().symbol(), decimals, lines);
        for (Derivation derivation : explanation.derivations()) {
            lines.add("");
            derivations.write(derivation);
        }
        if (derivations.rounded()) {
            lines.add("");
            lines.add("≈: the digits shown would give another last digit; computed with all of them.");
        }
        steps();
        for (Trouble trouble : explanation.troubles()) {
            lines.add("");
            lines.add("! " + trouble.what());
        }
        return String.join("\n", lines) + "\n";
    }

    /** Returns what stands above the derivations: samples, loss, formulas and notes. */
    public List<String> start() {
        head();
        return lines;
    }

    private void head() {
        LossNote loss = explanation.loss();
        lines.add(explanation.name() + ": " + loss.samples() + (loss.samples() == 1 ? " sample, " : " samples, ")
                + loss.symbol() + " = " + digits.show(loss.value()));
        lines.add("");
        String each = loss.formula().isEmpty() ? "" : ", for each sample and output " + loss.formula();
        lines.add("loss: " + loss.name() + each + "; constant in front: " + loss.constant());
        Set<String> activations = new LinkedHashSet<>();
        for (LayerNote layer : explanation.layers()) {
            if (!layer.formula().isEmpty() && !layer.activation().equals("identity")) {
                activations.add("activation: y = " + activation(layer) + "; " + layer.activation() + "′ = "
                        + layer.derivative());
            } else if (!layer.activation().isEmpty() && !layer.activation().equals("identity")) {
                activations.add("activation: " + layer.activation() + ", in plain Java: its values are shown");
            }
        }
        lines.addAll(activations);
        lines.addAll(explanation.notes());
    }

    /** Returns such as {@code relu(x) = max(x, 0)}. */
    private static String activation(LayerNote layer) {
        String call = layer.activation() + "(x)";
        return layer.formula().equals(call) ? call : call + " = " + layer.formula();
    }

    private void steps() {
        if (explanation.steps().size() <= 2) {
            return;
        }
        lines.add("");
        List<List<String>> table = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("step", explanation.loss().symbol()));
        explanation.derivations().stream()
                .map(derivation -> derivation.parameter())
                .map(ParameterNote::symbol)
                .forEach(header::add);
        table.add(header);
        for (Step step : explanation.steps()) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(step.step()), digits.show(step.loss())));
            for (double value : step.values()) {
                row.add(digits.show(value));
            }
            table.add(row);
        }
        Columns.align(table).forEach(lines::add);
    }
}
