package dev.gradus.api.formula;

/** Prints a formula in LaTeX. */
final class LatexPrinter extends Printer {

    @Override
    String parenthesized(String text) {
        return "\\left(" + text + "\\right)";
    }

    @Override
    String constant(String number) {
        int e = number.indexOf('e');
        if (e < 0) {
            return number;
        }
        String power = "10^{" + number.substring(e + 1) + "}";
        String mantissa = number.substring(0, e);
        return mantissa.equals("1") ? power : mantissa + times() + power;
    }

    @Override
    String variable(String name) {
        return name.length() == 1 ? name : "\\mathrm{" + name.replace("_", "\\_") + "}";
    }

    @Override
    String minus() {
        return "-";
    }

    @Override
    String times() {
        return " \\cdot ";
    }

    @Override
    String atLeast() {
        return " \\ge ";
    }

    @Override
    String atMost() {
        return " \\le ";
    }

    @Override
    String function(String name, String arguments, int place) {
        return switch (name) {
            case "abs" -> "\\left|" + arguments + "\\right|";
            case "sqrt" -> "\\sqrt{" + arguments + "}";
            case "exp" -> operand("e^{" + arguments + "}", POWER, place);
            case "log" -> "\\ln" + parenthesized(arguments);
            case "tanh", "sin", "cos", "min", "max" -> "\\" + name + parenthesized(arguments);
            default -> "\\operatorname{" + name + "}" + parenthesized(arguments);
        };
    }

    @Override
    String quotient(Expr left, Expr right) {
        return "\\frac{" + print(left, TOP) + "}{" + print(right, TOP) + "}";
    }

    @Override
    String power(String base, Expr exponent) {
        return "{" + base + "}^{" + print(exponent, TOP) + "}";
    }

    @Override
    String choice(String then, String condition, String otherwise, int place) {
        return "\\begin{cases}" + then + " & \\text{if } " + condition + " \\\\ " + otherwise
                + " & \\text{otherwise}\\end{cases}";
    }
}
