package dev.gradus.api;

import dev.gradus.api.error.InvalidInputException;
import java.util.Locale;

/** Checks of settings, for the constructors of parts. */
public final class Check {

    private Check() {}

    /**
     * Does nothing if the condition holds.
     *
     * <pre>{@code Check.require(slope >= 0, "slope must be >= 0, got %s", slope);}</pre>
     *
     * @param condition what must hold; write it so that NaN fails it
     * @param message what was allowed and what came, for {@link String#format}
     * @param values the values in the message
     * @throws InvalidInputException with the message, if the condition does not hold
     */
    public static void require(boolean condition, String message, Object... values) {
        if (!condition) {
            throw new InvalidInputException(String.format(Locale.ROOT, message, values));
        }
    }
}
