package dev.gradus.api.formula;

/** Prints a formula as one line of text. */
final class TextPrinter extends Printer {

    @Override
    String parenthesized(String text) {
        return "(" + text + ")";
    }

    @Override
    String constant(String number) {
        return number.replace('-', '−');
    }

    @Override
    String variable(String name) {
        return name;
    }

    @Override
    String minus() {
        return "−";
    }

    @Override
    String times() {
        return "·";
    }

    @Override
    String atLeast() {
        return " ≥ ";
    }

    @Override
    String atMost() {
        return " ≤ ";
    }

    @Override
    String function(String name, String arguments, int place) {
        return name.equals("abs") ? "|" + arguments + "|" : name + parenthesized(arguments);
    }

    @Override
    String quotient(Expr left, Expr right) {
        return print(left, PRODUCT) + " / " + print(right, POWER);
    }

    @Override
    String power(String base, Expr exponent) {
        if (isConstant(exponent, 2)) {
            return base + "²";
        }
        return base + (isConstant(exponent, 3) ? "³" : "^" + print(exponent, ATOM));
    }

    @Override
    String choice(String then, String condition, String otherwise, int place) {
        return operand(then + " if " + condition + " else " + otherwise, TOP, place);
    }
}
