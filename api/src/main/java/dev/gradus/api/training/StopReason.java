package dev.gradus.api.training;

/** Why a training ended. */
public enum StopReason {
    /** All its epochs ran. */
    EPOCHS,
    /** What {@link EarlyStopping} looks at did not become better. */
    EARLY_STOPPING,
    /** The loss became small enough. */
    LOSS,
    /** The loss hardly changed any more. */
    CHANGE,
    /** A full-batch method found nothing better any more: the gradient is 0, or no step makes the loss smaller. */
    CONVERGED,
    /** The time was over. */
    SECONDS,
    /** A callback asked for it. */
    CALLBACK
}
