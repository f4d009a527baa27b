package dev.gradus.api.error;

/** Training met a loss or a parameter that is not a finite number. */
public final class DivergedException extends RunFailedException {

    private static final long serialVersionUID = 1L;

    private final int epoch;

    /**
     * Makes one.
     *
     * @param message says epoch, batch and parameter, the likely cause, and what to try
     * @param epoch the epoch in which it happened, counted from 0
     */
    public DivergedException(String message, int epoch) {
        super(message);
        this.epoch = epoch;
    }

    /** Returns the epoch in which it happened, counted from 0. */
    public int epoch() {
        return epoch;
    }
}
