package dev.gradus.api.error;

/** A file, a setting, a name or an argument is not what is allowed there. */
public non-sealed class InvalidInputException extends GradusException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what, where, what was allowed and what to do. */
    public InvalidInputException(String message) {
        this(message, null);
    }

    /** Makes one with the cause. */
    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
