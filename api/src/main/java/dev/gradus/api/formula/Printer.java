package dev.gradus.api.formula;

import dev.gradus.api.formula.Unary.Function;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** What plain text and LaTeX have in common: precedences, numbers, and functions that are shown as their definition. */
abstract class Printer {

    /** Binding strength, weakest first; an operand that binds less strongly than its place gets parentheses. */
    static final int TOP = 0;

    static final int SUM = 1;

    static final int NEGATION = 2;
    static final int PRODUCT = 3;
    static final int POWER = 4;
    static final int ATOM = 5;

    /** Prints a formula, in parentheses where it binds less strongly than its place asks for. */
    final String print(Expr e, int place) {
        if (e instanceof Constant c) {
            return operand(constant(number(c.value())), c.value() < 0 ? NEGATION : ATOM, place);
        }
        if (e instanceof Variable v) {
            return variable(v.name());
        }
        if (e instanceof Unary u) {
            return unary(u, place);
        }
        if (e instanceof Binary b) {
            return binary(b, place);
        }
        Where w = (Where) e;
        return choice(print(w.then(), SUM), condition(w.condition()), print(w.otherwise(), SUM), place);
    }

    private String unary(Unary u, int place) {
        Expr definition = definition(u);
        if (definition != null) {
            return print(definition, place);
        }
        if (u.function() == Function.NEGATE) {
            return operand(minus() + print(u.argument(), PRODUCT), NEGATION, place);
        }
        return function(u.function().name().toLowerCase(Locale.ROOT), print(u.argument(), TOP), place);
    }

    private String binary(Binary b, int place) {
        Expr l = b.left();
        Expr r = b.right();
        return switch (b.operator()) {
            case PLUS -> operand(print(l, SUM) + " + " + print(r, NEGATION), SUM, place);
            case MINUS -> operand(print(l, SUM) + " " + minus() + " " + print(r, PRODUCT), SUM, place);
            case TIMES -> product(b, place);
            case DIVIDE -> operand(quotient(l, r), PRODUCT, place);
            case POW -> operand(power(print(l, ATOM), r), POWER, place);
            case MIN -> function("min", print(l, TOP) + ", " + print(r, TOP), place);
            case MAX -> function("max", print(l, TOP) + ", " + print(r, TOP), place);
        };
    }

    private String product(Binary b, int place) {
        Expr quotient = asQuotient(b);
        if (quotient != null) {
            return print(quotient, place);
        }
        Expr positive = withoutNegativeFactor(b);
        if (positive != null) {
            return operand(minus() + print(positive, PRODUCT), NEGATION, place);
        }
        return operand(print(b.left(), PRODUCT) + times() + print(b.right(), PRODUCT), PRODUCT, place);
    }

    private String condition(Condition c) {
        String sign = switch (c.comparison()) {
            case GREATER -> " > ";
            case AT_LEAST -> atLeast();
            case LESS -> " < ";
            case AT_MOST -> atMost();
        };
        return print(c.left(), SUM) + sign + print(c.right(), SUM);
    }

    final String operand(String text, int strength, int place) {
        return strength >= place ? text : parenthesized(text);
    }

    abstract String parenthesized(String text);

    abstract String constant(String number);

    abstract String variable(String name);

    abstract String minus();

    abstract String times();

    abstract String atLeast();

    abstract String atMost();

    abstract String function(String name, String arguments, int place);

    abstract String quotient(Expr left, Expr right);

    abstract String power(String base, Expr exponent);

    abstract String choice(String then, String condition, String otherwise, int place);

    /**
     * The definition of a function that exists only to be computed accurately; null for a function known by its name.
     * A reader wants to see {@code log(1 + exp(x))}, not {@code softplus(x)}.
     */
    private static Expr definition(Unary u) {
        Expr x = u.argument();
        Expr one = new Constant(1);
        return switch (u.function()) {
            case SIGMOID -> raw(Binary.Operator.DIVIDE, one, raw(Binary.Operator.PLUS, one, exp(negated(x))));
            case SOFTPLUS -> log(raw(Binary.Operator.PLUS, one, exp(x)));
            case EXPM1 -> raw(Binary.Operator.MINUS, exp(x), one);
            case LOG1P -> log(raw(Binary.Operator.PLUS, one, x));
            default -> null;
        };
    }

    private static Expr raw(Binary.Operator operator, Expr left, Expr right) {
        return new Binary(operator, left, right);
    }

    private static Expr exp(Expr x) {
        return new Unary(Function.EXP, x);
    }

    private static Expr log(Expr x) {
        return new Unary(Function.LOG, x);
    }

    private static Expr negated(Expr x) {
        return Simplifier.unary(Function.NEGATE, x);
    }

    /** Digits shown: enough for any setting, and {@code 1 − 0.9} is 0.1 as its author meant it. */
    private static final MathContext SHOWN = new MathContext(12);

    /** A number as people write it, such as {@code 2}, {@code 0.1} or {@code 1e-8}. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal rounded = new BigDecimal(Double.toString(value)).round(SHOWN).stripTrailingZeros();
        double size = Math.abs(value);
        if (size == 0) {
            return "0";
        }
        if (size >= 1e-3 && size < 1e9) {
            return rounded.toPlainString();
        }
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + "e" + exponent;
    }

    /** Returns {@code 2·x} for {@code −2·x}, for the sign to stand in front of the product; null for others. */
    private static Expr withoutNegativeFactor(Binary product) {
        if (product.left() instanceof Constant c && c.value() < 0) {
            return raw(Binary.Operator.TIMES, new Constant(-c.value()), product.right());
        }
        return null;
    }

    /**
     * Returns {@code x / c} for {@code x · (1 / c)}, and {@code (x·a) / c} for {@code x · (a / c)}: a factor that is
     * computed once, for speed, reads better as the quotient it is, and so does x times a sigmoid. Null for other
     * products.
     */
    private static Expr asQuotient(Binary product) {
        Expr shown = product.right() instanceof Unary u && definition(u) != null ? definition(u) : product.right();
        if (shown instanceof Binary factor && factor.operator() == Binary.Operator.DIVIDE) {
            Expr numerator = isConstant(factor.left(), 1)
                    ? product.left()
                    : raw(Binary.Operator.TIMES, product.left(), factor.left());
            return raw(Binary.Operator.DIVIDE, numerator, factor.right());
        }
        return null;
    }

    static boolean isConstant(Expr e, double value) {
        return e instanceof Constant c && c.is(value);
    }
}
