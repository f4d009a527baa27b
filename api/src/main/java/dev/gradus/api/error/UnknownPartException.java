package dev.gradus.api.error;

/** No part of the kind has the name, or two have it; the message lists the known names and the places searched. */
public final class UnknownPartException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that names kind, name, suggestion, known names and searched places. */
    public UnknownPartException(String message) {
        super(message);
    }
}
