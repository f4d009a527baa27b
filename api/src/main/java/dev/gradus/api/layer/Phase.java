package dev.gradus.api.layer;

/** What a forward pass is for. */
public enum Phase {
    /** A backward pass may follow. */
    TRAINING,
    /** Only the outputs are wanted. */
    INFERENCE
}
