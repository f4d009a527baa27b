package dev.gradus.api.formula;

import java.util.Locale;

/** Prints a formula as one line of text. */
final class TextPrinter extends Printer {

    static String print(Expr e) {
        return new TextPrinter().print(e, TOP);
    }

    @Override
    String parenthesized(String text) {
        return "(" + text + ")";
    }

    @Override
    String print(Expr e, int place) {
        if (e instanceof Constant c) {
            String number = number(c.value()).replace('-', '−');
            return operand(number, c.value() < 0 ? NEGATION : ATOM, place);
        }
        if (e instanceof Variable v) {
            return v.name();
        }
        if (e instanceof Unary u) {
            return unary(u, place);
        }
        if (e instanceof Binary b) {
            return binary(b, place);
        }
        Where w = (Where) e;
        String text = print(w.then(), SUM) + " if " + condition(w.condition()) + " else " + print(w.otherwise(), SUM);
        return operand(text, TOP, place);
    }

    private String unary(Unary u, int place) {
        Expr definition = definition(u);
        if (definition != null) {
            return print(definition, place);
        }
        return switch (u.function()) {
            case NEGATE -> operand("−" + print(u.argument(), PRODUCT), NEGATION, place);
            case ABS -> "|" + print(u.argument(), TOP) + "|";
            default -> u.function().name().toLowerCase(Locale.ROOT) + "(" + print(u.argument(), TOP) + ")";
        };
    }

    private String binary(Binary b, int place) {
        Expr l = b.left();
        Expr r = b.right();
        return switch (b.operator()) {
            case PLUS -> operand(print(l, SUM) + " + " + print(r, NEGATION), SUM, place);
            case MINUS -> operand(print(l, SUM) + " − " + print(r, PRODUCT), SUM, place);
            case TIMES -> product(b, place);
            case DIVIDE -> operand(print(l, PRODUCT) + " / " + print(r, POWER), PRODUCT, place);
            case POW -> operand(print(l, ATOM) + exponent(r), POWER, place);
            case MIN -> "min(" + print(l, TOP) + ", " + print(r, TOP) + ")";
            case MAX -> "max(" + print(l, TOP) + ", " + print(r, TOP) + ")";
        };
    }

    private String exponent(Expr e) {
        if (isConstant(e, 2)) {
            return "²";
        }
        return isConstant(e, 3) ? "³" : "^" + print(e, ATOM);
    }

    private String product(Binary b, int place) {
        Expr quotient = asQuotient(b);
        if (quotient != null) {
            return print(quotient, place);
        }
        Expr positive = withoutNegativeFactor(b);
        if (positive != null) {
            return operand("−" + print(positive, PRODUCT), NEGATION, place);
        }
        return operand(print(b.left(), PRODUCT) + "·" + print(b.right(), PRODUCT), PRODUCT, place);
    }

    private String condition(Condition c) {
        String sign = switch (c.comparison()) {
            case GREATER -> " > ";
            case AT_LEAST -> " ≥ ";
            case LESS -> " < ";
            case AT_MOST -> " ≤ ";
        };
        return print(c.left(), SUM) + sign + print(c.right(), SUM);
    }
}
