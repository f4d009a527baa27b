package dev.gradus.explain.analysis;

import dev.gradus.api.loss.Loss;
import dev.gradus.api.loss.Reduction;
import dev.gradus.explain.document.LossNote;
import java.util.Locale;

/** How derivatives write a loss. */
final class LossText {

    /** Names up to this length are written as they are, such as SSR; longer ones as Loss. */
    private static final int SHORT = 3;

    private static final double HALF = 0.5;

    private final LossMath math;
    private final int samples;
    private final int outputs;

    LossText(LossMath math, int samples, int outputs) {
        this.math = math;
        this.samples = samples;
        this.outputs = outputs;
    }

    /** Returns such as {@code SSR}. */
    String symbol() {
        String name = math.loss().name();
        return name.length() <= SHORT ? name.toUpperCase(Locale.ROOT) : "Loss";
    }

    /** Returns the derivative with respect to an output, with the constant in front. */
    String derivative(String predicted, String observed) {
        if (math.derivative().isEmpty()) {
            return "d" + symbol() + "/d" + predicted;
        }
        String text = math.derivative(predicted, observed);
        return math.factor() == 1 ? text : fraction(math.factor()) + "·(" + text + ")";
    }

    LossNote note(double value) {
        return new LossNote(
                math.loss().name(),
                symbol(),
                math.formula(),
                math.derivative(),
                constant(),
                math.factor(),
                samples,
                value);
    }

    /** Returns where the constant in front comes from. */
    private String constant() {
        Loss loss = math.loss();
        String scale = loss.scale() == 1 ? "" : fraction(loss.scale()) + " · ";
        Reduction reduction = loss.reduction();
        return switch (reduction) {
            case SUM -> loss.scale() == 1 ? "1 (a plain sum)" : fraction(loss.scale()) + " (a sum with this factor)";
            case MEAN_OF_ELEMENTS ->
                scale + "1/" + samples * outputs + " (a mean over " + count(samples, "sample") + " × "
                        + count(outputs, "output") + ")";
            case MEAN_OF_SAMPLES -> scale + "1/" + samples + " (a mean over " + count(samples, "sample") + ")";
        };
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns a factor as people write it: ½, 1/4, 0.3. */
    private static String fraction(double factor) {
        if (factor == HALF) {
            return "½";
        }
        double inverse = 1 / factor;
        if (inverse > 1 && Math.abs(inverse - Math.rint(inverse)) < 1e-9 * inverse) {
            return "1/" + (long) Math.rint(inverse);
        }
        return factor == Math.rint(factor) ? String.valueOf((long) factor) : String.valueOf(factor);
    }
}
