package dev.gradus.core.straight;

/** A layer does something that cannot be written as formulas of elements, or there are too many of them. */
final class NotStraightException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotStraightException(String what) {
        super(what, null, false, false);
    }
}
