package dev.gradus.explain.text;

import dev.gradus.explain.document.Derivation;
import dev.gradus.explain.document.Derivation.Contribution;
import dev.gradus.explain.document.Derivation.Factor;
import dev.gradus.explain.document.Derivation.Path;
import dev.gradus.explain.document.Derivation.Row;
import dev.gradus.explain.document.Derivation.Update;
import dev.gradus.explain.document.ParameterNote;
import java.util.List;
import java.util.stream.Collectors;

/** Writes how one gradient came about: the chain rule three times, sample by sample, the sum, the step. */
public final class DerivationText {

    private final String loss;
    private final Digits digits;
    private final List<String> lines;
    private boolean rounded;

    /**
     * Prepares it.
     *
     * @param loss the loss's symbol
     * @param decimals how many digits after the point are shown; −1 for all
     * @param lines where to write to
     */
    public DerivationText(String loss, int decimals, List<String> lines) {
        this.loss = loss;
        this.digits = new Digits(decimals);
        this.lines = lines;
    }

    /** Returns whether a product shown is not that of the digits shown. */
    public boolean rounded() {
        return rounded;
    }

    /** Writes a derivation. */
    public void write(Derivation derivation) {
        ParameterNote parameter = derivation.parameter();
        String known = parameter.name().equals(parameter.symbol()) ? "" : ", --param " + parameter.name();
        String place =
                parameter.symbol().equals(parameter.fullName()) ? "" : "   (" + parameter.fullName() + known + ")";
        lines.add(parameter.symbol() + " = " + digits.show(parameter.value()) + place);
        chainRule(derivation);
        if (!derivation.remark().isEmpty() && !derivation.paths().isEmpty()) {
            lines.add("  (" + derivation.remark() + ")");
        }
        derivation.matrices().forEach(line -> lines.add("  " + line));
        derivation.rows().forEach(row -> row(derivation, row));
        if (derivation.rest() != 0) {
            lines.add("  the other samples: " + digits.show(derivation.rest()));
        }
        for (Contribution contribution : derivation.through()) {
            lines.add("  through " + contribution.unit() + ": " + digits.show(contribution.value()));
        }
        writeEnd(derivation);
    }

    /** Writes the sum, its check and the step alone. */
    public void writeEnd(Derivation derivation) {
        lines.add("  sum = " + digits.show(derivation.gradient()) + "      backpropagation "
                + digits.show(derivation.backpropagation()) + ", central difference "
                + digits.show(derivation.numeric()) + (derivation.agrees() ? "  ✓" : "  ✗ they differ"));
        if (derivation.update() != null) {
            update(derivation.parameter().symbol(), derivation);
        }
    }

    private void chainRule(Derivation derivation) {
        String left = "d" + loss + "/d" + derivation.parameter().symbol();
        List<Path> paths = derivation.paths();
        if (paths.isEmpty()) {
            lines.add(left + ": " + derivation.remark());
            return;
        }
        if (paths.size() == 1) {
            symbolsAndNames(left + " = Σ ", paths.get(0));
            return;
        }
        lines.add(left + " = Σ (" + paths.size() + " paths, added)");
        for (int p = 0; p < paths.size(); p++) {
            symbolsAndNames("  path " + (p + 1) + ": ", paths.get(p));
        }
    }

    private void symbolsAndNames(String start, Path path) {
        String symbols = path.factors().stream().map(Factor::symbol).collect(Collectors.joining(" · "));
        String named = path.factors().stream().map(Factor::named).collect(Collectors.joining(" · "));
        lines.add(start + symbols);
        if (!named.equals(symbols)) {
            boolean sum = start.endsWith("Σ ");
            lines.add(" ".repeat(start.length() - (sum ? 4 : 2)) + (sum ? "= Σ " : "= ") + named);
        }
    }

    private void row(Derivation derivation, Row row) {
        int paths = derivation.paths().size();
        String start = "  sample " + row.sample() + ":  ";
        for (int p = 0; p < paths; p++) {
            String label = paths == 1 ? "" : "path " + (p + 1) + "  ";
            String indent = p == 0 ? start : " ".repeat(start.length());
            lines.add(indent + label + product(row.factors().get(p), row.products()[p]));
        }
        if (paths > 1) {
            lines.add(" ".repeat(start.length()) + "together = " + digits.show(row.sum()));
        }
    }

    private String product(double[] factors, double product) {
        StringBuilder text = new StringBuilder(digits.show(factors[0]));
        for (int i = 1; i < factors.length; i++) {
            text.append(" · ").append(digits.factor(factors[i]));
        }
        return text + " " + equal(factors, product);
    }

    /** Returns a product as shown, after an equals sign if that is true of the digits shown. */
    public String equal(double[] factors, double product) {
        double ofShown = 1;
        for (double factor : factors) {
            ofShown *= digits.shown(factor);
        }
        String shown = digits.show(product);
        boolean same = digits.show(ofShown).equals(shown) || digits.shown(product) == digits.shown(ofShown);
        rounded |= !same;
        return (same ? "= " : "≈ ") + shown;
    }

    /** Returns a number as shown. */
    public String show(double value) {
        return digits.show(value);
    }

    private void update(String symbol, Derivation derivation) {
        Update update = derivation.update();
        double gradient = derivation.gradient();
        String direction = gradient > 0
                ? "slope is positive: step down"
                : gradient < 0 ? "slope is negative: step up" : "slope is 0: no step";
        String before = symbol + " ← " + digits.show(update.before());
        if (update.plain()) {
            double ofShown = digits.shown(update.before()) - update.learningRate() * digits.shown(gradient);
            boolean same = digits.show(ofShown).equals(digits.show(update.after()));
            rounded |= !same;
            lines.add("  " + before + " − " + trimmed(update.learningRate()) + " · " + digits.factor(gradient)
                    + (same ? " = " : " ≈ ") + digits.show(update.after()) + "      (" + direction + ")");
            return;
        }
        double step = update.after() - update.before();
        lines.add("  " + before + (step < 0 ? " − " : " + ") + digits.show(Math.abs(step)) + " = "
                + digits.show(update.after()) + "      (" + direction + "; " + update.optimizer()
                + " makes the length of it)");
    }

    private static String trimmed(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
