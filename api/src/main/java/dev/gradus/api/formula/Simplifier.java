package dev.gradus.api.formula;

import dev.gradus.api.formula.Binary.Operator;
import dev.gradus.api.formula.Unary.Function;
import java.util.Map;

/**
 * Builds formulas, leaving out what has no effect: {@code x + 0}, {@code 1 · x}, constants that can be computed now.
 *
 * <p>Everything that makes a formula passes through here, so derivatives come out short enough to print, and a setting
 * of zero (no weight decay, no momentum) costs nothing at run time. {@code 0 · x} becomes 0 although it would be NaN
 * for an infinite x: a term that is switched off must be off.
 */
final class Simplifier {

    private static final Constant ZERO = new Constant(0);
    private static final Constant ONE = new Constant(1);

    private Simplifier() {}

    static Expr unary(Function function, Expr x) {
        if (x instanceof Constant) {
            return new Constant(Evaluator.evaluate(new Unary(function, x), Map.of()));
        }
        if (function == Function.NEGATE) {
            return negate(x);
        }
        return new Unary(function, x);
    }

    static Expr where(Condition condition, Expr then, Expr otherwise) {
        return then.equals(otherwise) ? then : new Where(condition, then, otherwise);
    }

    static Expr binary(Operator operator, Expr left, Expr right) {
        if (left instanceof Constant && right instanceof Constant) {
            return new Constant(Evaluator.evaluate(new Binary(operator, left, right), Map.of()));
        }
        return switch (operator) {
            case PLUS -> plus(left, right);
            case MINUS -> minus(left, right);
            case TIMES -> times(left, right);
            case DIVIDE -> divide(left, right);
            case POW -> pow(left, right);
            case MIN, MAX -> new Binary(operator, left, right);
        };
    }

    private static Expr negate(Expr x) {
        if (x instanceof Constant c) {
            return new Constant(-c.value());
        }
        if (x instanceof Unary inner && inner.function() == Function.NEGATE) {
            return inner.argument();
        }
        if (x instanceof Binary b && b.operator() == Operator.MINUS) {
            return minus(b.right(), b.left());
        }
        if (x instanceof Binary b && b.operator() == Operator.TIMES && b.left() instanceof Constant c) {
            return times(new Constant(-c.value()), b.right());
        }
        return new Unary(Function.NEGATE, x);
    }

    private static Expr plus(Expr left, Expr right) {
        if (isZero(left)) {
            return right;
        }
        if (isZero(right)) {
            return left;
        }
        if (isNegative(right)) {
            return minus(left, negate(right));
        }
        return new Binary(Operator.PLUS, left, right);
    }

    private static Expr minus(Expr left, Expr right) {
        if (isZero(right)) {
            return left;
        }
        if (isZero(left)) {
            return negate(right);
        }
        if (isNegative(right)) {
            return plus(left, negate(right));
        }
        return new Binary(Operator.MINUS, left, right);
    }

    /** Adding −2·x is subtracting 2·x: the same bits, and easier to read. */
    private static boolean isNegative(Expr x) {
        return x instanceof Constant c && c.value() < 0
                || x instanceof Unary u && u.function() == Function.NEGATE
                || x instanceof Binary b
                        && b.operator() == Operator.TIMES
                        && b.left() instanceof Constant c
                        && c.value() < 0;
    }

    private static Expr times(Expr left, Expr right) {
        if (right instanceof Constant) {
            return timesConstant((Constant) right, left);
        }
        if (left instanceof Constant c) {
            return timesConstant(c, right);
        }
        if (left instanceof Unary u && u.function() == Function.NEGATE) {
            return negate(times(u.argument(), right));
        }
        if (right instanceof Unary u && u.function() == Function.NEGATE) {
            return negate(times(left, u.argument()));
        }
        if (right instanceof Binary b && b.operator() == Operator.TIMES && b.left() instanceof Constant c) {
            return timesConstant(c, times(left, b.right()));
        }
        if (left instanceof Binary b && b.operator() == Operator.TIMES && b.left() instanceof Constant c) {
            return timesConstant(c, times(b.right(), right));
        }
        return new Binary(Operator.TIMES, left, right);
    }

    /** A constant factor stands first, and only once. */
    private static Expr timesConstant(Constant factor, Expr x) {
        if (factor.value() == 0) {
            return ZERO;
        }
        if (factor.is(1)) {
            return x;
        }
        if (factor.is(-1)) {
            return negate(x);
        }
        if (x instanceof Unary u && u.function() == Function.NEGATE) {
            return timesConstant(new Constant(-factor.value()), u.argument());
        }
        if (x instanceof Binary b && b.operator() == Operator.TIMES && b.left() instanceof Constant inner) {
            return timesConstant(new Constant(factor.value() * inner.value()), b.right());
        }
        if (x instanceof Where w && (w.then() instanceof Constant || w.otherwise() instanceof Constant)) {
            return where(
                    w.condition(),
                    binary(Operator.TIMES, factor, w.then()),
                    binary(Operator.TIMES, factor, w.otherwise()));
        }
        return new Binary(Operator.TIMES, factor, x);
    }

    private static Expr divide(Expr left, Expr right) {
        if (isZero(left)) {
            return ZERO;
        }
        if (right instanceof Constant c && c.is(1)) {
            return left;
        }
        if (left instanceof Unary u && u.function() == Function.NEGATE) {
            return negate(divide(u.argument(), right));
        }
        return new Binary(Operator.DIVIDE, left, right);
    }

    private static Expr pow(Expr base, Expr exponent) {
        if (exponent instanceof Constant c) {
            if (c.value() == 0) {
                return ONE;
            }
            if (c.is(1)) {
                return base;
            }
            if (c.is(0.5)) {
                return unary(Function.SQRT, base);
            }
            if (c.is(-1)) {
                return divide(ONE, base);
            }
        }
        return new Binary(Operator.POW, base, exponent);
    }

    private static boolean isZero(Expr x) {
        return x instanceof Constant c && c.value() == 0;
    }
}
