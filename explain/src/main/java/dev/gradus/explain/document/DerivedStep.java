package dev.gradus.explain.document;

import java.util.List;

/**
 * The derivations at a later step of the descent.
 *
 * @param step how many steps led there
 * @param loss the loss there
 * @param derivations those of the same parameters, in the same order; without an update where the descent ends
 */
public record DerivedStep(int step, double loss, List<Derivation> derivations) {

    /** What {@link Figures#omitted()} calls them. */
    public static final String OMITTED = "derivations";
}
