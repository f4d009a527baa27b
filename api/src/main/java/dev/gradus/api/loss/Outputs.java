package dev.gradus.api.loss;

/**
 * What the outputs of a network mean, so that predictions and metrics come in the user's terms.
 *
 * <p>Predictions of a network trained on logits are probabilities: the engine applies the sigmoid or softmax that is
 * part of the loss.
 */
public enum Outputs {
    /** Any numbers: regression. */
    VALUES,
    /** Each output is the probability of a yes. */
    PROBABILITIES,
    /** Each output is the logit of a yes; its sigmoid is the probability. */
    LOGITS,
    /** The sign of each output is the answer, positive for a yes; targets are −1 and 1. */
    MARGINS,
    /** The outputs are the probabilities of classes that exclude each other. */
    CLASS_PROBABILITIES,
    /** The outputs are the logits of classes that exclude each other; their softmax is the probabilities. */
    CLASS_LOGITS
}
