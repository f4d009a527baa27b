package dev.gradus.api.formula;

/** Replaces parts of a formula. */
final class Rewriter {

    private Rewriter() {}

    static Expr replace(Expr e, Expr part, Expr replacement) {
        if (e.equals(part)) {
            return replacement;
        }
        if (e instanceof Unary u) {
            return Simplifier.unary(u.function(), replace(u.argument(), part, replacement));
        }
        if (e instanceof Binary b) {
            return Simplifier.binary(
                    b.operator(), replace(b.left(), part, replacement), replace(b.right(), part, replacement));
        }
        if (e instanceof Where w) {
            Condition c = w.condition();
            Condition replaced = new Condition(
                    replace(c.left(), part, replacement), c.comparison(), replace(c.right(), part, replacement));
            return Simplifier.where(
                    replaced, replace(w.then(), part, replacement), replace(w.otherwise(), part, replacement));
        }
        return e;
    }
}
