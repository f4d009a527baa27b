package dev.gradus.api.error;

/** A run that began with good input could not go on: it diverged, a part threw, a file could not be written. */
public non-sealed class RunFailedException extends GradusException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what happened, where, and what to try. */
    public RunFailedException(String message) {
        this(message, null);
    }

    /** Makes one with the cause. */
    public RunFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
