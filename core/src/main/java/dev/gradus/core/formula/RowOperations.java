package dev.gradus.core.formula;

import dev.gradus.api.math.GradusMath;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** One operation over rows of numbers: the inner loops of the {@link Interpreter}. */
final class RowOperations {

    private final boolean single;

    /** With {@code single}, the rows hold floats, and results are what float arithmetic gives. */
    RowOperations(boolean single) {
        this.single = single;
    }

    void apply(Op op, double[] a, double[] b, double[] r, int n) {
        if (op == Op.POW) {
            for (int i = 0; i < n; i++) {
                r[i] = single ? GradusMath.pow((float) a[i], (float) b[i]) : GradusMath.pow(a[i], b[i]);
            }
            return;
        }
        arithmetic(op, a, b, r, n);
        round(r, n);
    }

    /**
     * Rounding a double sum, product, quotient or root of floats gives the float result: 53 bits are enough for the
     * double rounding to do no harm.
     */
    private void round(double[] r, int n) {
        if (single) {
            for (int i = 0; i < n; i++) {
                r[i] = (float) r[i];
            }
        }
    }

    private static void arithmetic(Op op, double[] a, double[] b, double[] r, int n) {
        switch (op) {
            case PLUS -> {
                for (int i = 0; i < n; i++) {
                    r[i] = a[i] + b[i];
                }
            }
            case MINUS -> {
                for (int i = 0; i < n; i++) {
                    r[i] = a[i] - b[i];
                }
            }
            case TIMES -> {
                for (int i = 0; i < n; i++) {
                    r[i] = a[i] * b[i];
                }
            }
            case DIVIDE -> {
                for (int i = 0; i < n; i++) {
                    r[i] = a[i] / b[i];
                }
            }
            case MIN -> {
                for (int i = 0; i < n; i++) {
                    r[i] = Math.min(a[i], b[i]);
                }
            }
            case MAX -> {
                for (int i = 0; i < n; i++) {
                    r[i] = Math.max(a[i], b[i]);
                }
            }
            default -> throw new IllegalStateException(op + " is not an operation on two rows");
        }
    }

    void apply(Op op, double[] a, double[] r, int n) {
        if (op.isElementary()) {
            for (int i = 0; i < n; i++) {
                r[i] = single ? elementary(op, (float) a[i]) : elementary(op, a[i]);
            }
            return;
        }
        for (int i = 0; i < n; i++) {
            r[i] = switch (op) {
                case NEGATE -> -a[i];
                case ABS -> Math.abs(a[i]);
                case SIGN -> Math.signum(a[i]);
                case SQRT -> Math.sqrt(a[i]);
                default -> throw new IllegalStateException(op + " is not an operation on one row");
            };
        }
        round(r, n);
    }

    private static double elementary(Op op, double a) {
        return switch (op) {
            case EXP -> GradusMath.exp(a);
            case EXPM1 -> GradusMath.expm1(a);
            case LOG -> GradusMath.log(a);
            case LOG1P -> GradusMath.log1p(a);
            case TANH -> GradusMath.tanh(a);
            case SIGMOID -> GradusMath.sigmoid(a);
            case SOFTPLUS -> GradusMath.softplus(a);
            case ERF -> GradusMath.erf(a);
            case SIN -> GradusMath.sin(a);
            case COS -> GradusMath.cos(a);
            default -> throw new IllegalStateException(op + " is not an elementary function");
        };
    }

    private static float elementary(Op op, float a) {
        return switch (op) {
            case EXP -> GradusMath.exp(a);
            case EXPM1 -> GradusMath.expm1(a);
            case LOG -> GradusMath.log(a);
            case LOG1P -> GradusMath.log1p(a);
            case TANH -> GradusMath.tanh(a);
            case SIGMOID -> GradusMath.sigmoid(a);
            case SOFTPLUS -> GradusMath.softplus(a);
            case ERF -> GradusMath.erf(a);
            case SIN -> GradusMath.sin(a);
            case COS -> GradusMath.cos(a);
            default -> throw new IllegalStateException(op + " is not an elementary function");
        };
    }

    void where(Op op, double[] left, double[] right, double[] then, double[] otherwise, double[] r, int n) {
        for (int i = 0; i < n; i++) {
            boolean holds = op == Op.WHERE_GREATER ? left[i] > right[i] : left[i] >= right[i];
            r[i] = holds ? then[i] : otherwise[i];
        }
    }

    void call(Object function, double[] a, double[] r, int n) {
        DoubleUnaryOperator f = (DoubleUnaryOperator) function;
        for (int i = 0; i < n; i++) {
            r[i] = f.applyAsDouble(a[i]);
        }
        round(r, n);
    }

    void call(Object function, double[] a, double[] b, double[] r, int n) {
        DoubleBinaryOperator f = (DoubleBinaryOperator) function;
        for (int i = 0; i < n; i++) {
            r[i] = f.applyAsDouble(a[i], b[i]);
        }
        round(r, n);
    }
}
