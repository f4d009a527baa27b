package dev.gradus.api.formula;

/**
 * A number in a formula.
 *
 * @param value any double; rounded to float where the network is float32
 */
public record Constant(double value) implements Expr {

    boolean is(double other) {
        return Double.compare(value, other) == 0;
    }
}
