package dev.gradus.api.formula;

/**
 * A named input of a formula, such as {@code x}, {@code predicted} or {@code gradient}.
 *
 * @param name letters, digits and underscores, starting with a letter
 */
public record Variable(String name) implements Expr {

    /** Checks the name. */
    public Variable {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "variable '" + name + "': a name consists of letters, digits and underscores, letter first");
        }
    }
}
