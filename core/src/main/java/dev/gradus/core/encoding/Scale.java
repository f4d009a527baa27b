package dev.gradus.core.encoding;

import dev.gradus.api.Check;
import dev.gradus.api.math.GradusMath;

/**
 * The scaling of one column of numbers: after a logarithm, if its kind is that, a shift and a division.
 *
 * @param kind the kind
 * @param first the first of the kind's figures; 0 for none
 * @param second the second of the kind's figures; 1 for none
 */
public record Scale(ScaleKind kind, double first, double second) {

    /** The scaling that does nothing. */
    public static final Scale NONE = new Scale(ScaleKind.NONE, 0, 1);

    /** The scaling of bytes to numbers from 0 to 1. */
    static final Scale BYTES = new Scale(ScaleKind.BYTES, 0, 255);

    /** Checks that the figures make a scaling that can be undone. */
    public Scale {
        Check.require(
                Double.isFinite(first) && Double.isFinite(second),
                "scaling %s: the figures are %s and %s; both must be finite",
                kind.id(),
                first,
                second);
        boolean fits = kind == ScaleKind.MINMAX ? second >= first : second > 0;
        Check.require(
                fits,
                kind == ScaleKind.MINMAX
                        ? "scaling %s: max must be min or more, got min %s and max %s"
                        : "scaling %s: must divide by a number > 0, got %s and %s",
                kind.id(),
                first,
                second);
    }

    /** Returns what the number is divided by; 1 for a column whose values are all the same. */
    private double divisor() {
        if (kind != ScaleKind.MINMAX) {
            return second;
        }
        return second == first ? 1 : second - first;
    }

    /** Returns a number in the user's units as one for the network. */
    double apply(double x) {
        return switch (kind) {
            case NONE -> x;
            case LOG -> (signedLog(x) - first) / second;
            default -> (x - first) / divisor();
        };
    }

    /** Returns a number of the network's in the user's units. */
    double undo(double z) {
        return switch (kind) {
            case NONE -> z;
            case LOG -> signedExp(z * second + first);
            default -> z * divisor() + first;
        };
    }

    /** sign(x) · ln(1 + |x|), which takes every number and is nearly x around 0. */
    static double signedLog(double x) {
        return Math.copySign(GradusMath.log1p(Math.abs(x)), x);
    }

    private static double signedExp(double y) {
        return Math.copySign(GradusMath.expm1(Math.abs(y)), y);
    }
}
