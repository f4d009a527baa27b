package dev.gradus.api.formula;

import java.util.Locale;

/** Prints a formula in LaTeX. */
final class LatexPrinter extends Printer {

    static String print(Expr e) {
        return new LatexPrinter().print(e, TOP);
    }

    @Override
    String parenthesized(String text) {
        return "\\left(" + text + "\\right)";
    }

    @Override
    String print(Expr e, int place) {
        if (e instanceof Constant c) {
            return operand(latexNumber(c.value()), c.value() < 0 ? NEGATION : ATOM, place);
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
        return "\\begin{cases}" + print(w.then(), SUM) + " & " + condition(w.condition()) + " \\\\ "
                + print(w.otherwise(), SUM) + " & \\text{otherwise}\\end{cases}";
    }

    private static String latexNumber(double value) {
        String text = number(value);
        int e = text.indexOf('e');
        if (e < 0) {
            return text;
        }
        String power = "10^{" + text.substring(e + 1) + "}";
        String mantissa = text.substring(0, e);
        return mantissa.equals("1") ? power : mantissa + " \\cdot " + power;
    }

    private static String variable(String name) {
        return name.length() == 1 ? name : "\\mathrm{" + name.replace("_", "\\_") + "}";
    }

    private String unary(Unary u, int place) {
        Expr definition = definition(u);
        if (definition != null) {
            return print(definition, place);
        }
        String inner = print(u.argument(), TOP);
        return switch (u.function()) {
            case NEGATE -> operand("-" + print(u.argument(), PRODUCT), NEGATION, place);
            case ABS -> "\\left|" + inner + "\\right|";
            case SQRT -> "\\sqrt{" + inner + "}";
            case EXP -> operand("e^{" + inner + "}", POWER, place);
            case LOG -> "\\ln" + parenthesized(inner);
            case TANH, SIN, COS -> "\\" + u.function().name().toLowerCase(Locale.ROOT) + parenthesized(inner);
            default -> "\\operatorname{" + u.function().name().toLowerCase(Locale.ROOT) + "}" + parenthesized(inner);
        };
    }

    private String binary(Binary b, int place) {
        Expr l = b.left();
        Expr r = b.right();
        return switch (b.operator()) {
            case PLUS -> operand(print(l, SUM) + " + " + print(r, NEGATION), SUM, place);
            case MINUS -> operand(print(l, SUM) + " - " + print(r, PRODUCT), SUM, place);
            case TIMES -> product(b, place);
            case DIVIDE -> operand("\\frac{" + print(l, TOP) + "}{" + print(r, TOP) + "}", PRODUCT, place);
            case POW -> operand("{" + print(l, ATOM) + "}^{" + print(r, TOP) + "}", POWER, place);
            case MIN -> "\\min" + parenthesized(print(l, TOP) + ", " + print(r, TOP));
            case MAX -> "\\max" + parenthesized(print(l, TOP) + ", " + print(r, TOP));
        };
    }

    private String product(Binary b, int place) {
        Expr quotient = asQuotient(b);
        if (quotient != null) {
            return print(quotient, place);
        }
        Expr positive = withoutNegativeFactor(b);
        if (positive != null) {
            return operand("-" + print(positive, PRODUCT), NEGATION, place);
        }
        return operand(print(b.left(), PRODUCT) + " \\cdot " + print(b.right(), PRODUCT), PRODUCT, place);
    }

    private String condition(Condition c) {
        String sign = switch (c.comparison()) {
            case GREATER -> " > ";
            case AT_LEAST -> " \\ge ";
            case LESS -> " < ";
            case AT_MOST -> " \\le ";
        };
        return "\\text{if } " + print(c.left(), SUM) + sign + print(c.right(), SUM);
    }
}
