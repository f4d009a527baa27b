package dev.gradus.api.error;

/** A layer or an array has another number of values than what it is connected to. */
public final class ShapeException extends InvalidInputException {

    private static final long serialVersionUID = 1L;

    /** Makes one with a message that says what was expected and what came. */
    public ShapeException(String message) {
        super(message);
    }
}
