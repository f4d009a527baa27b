package dev.gradus.core.plugin;

/** A part cannot be registered; the message is the plain cause, for the list of problems. */
final class UnusablePartException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusablePartException(String message) {
        super(message);
    }

    UnusablePartException(String message, Throwable cause) {
        super(message, cause);
    }
}
