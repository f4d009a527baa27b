package dev.gradus.api.error;

/**
 * Anything that goes wrong in Gradus; the message says what, where, what was allowed and what to do.
 *
 * <p>Its two branches mirror the exit codes of the command line: {@link InvalidInputException} (2) for what the user
 * can mend in a file, a setting or a call, {@link RunFailedException} (1) for a run that could not go on.
 */
public abstract sealed class GradusException extends RuntimeException
        permits InvalidInputException, RunFailedException {

    private static final long serialVersionUID = 1L;

    GradusException(String message, Throwable cause) {
        super(message, cause);
    }
}
