package com.acme.activations;

import dev.gradus.api.Description;
import dev.gradus.api.activation.ScalarActivation;

/** The function of {@link BentIdentity} in plain Java, with its derivative worked out by hand. */
@Description("bent_identity in plain Java")
public record PlainBentIdentity() implements ScalarActivation {

    @Override
    public String name() {
        return "acme:plain_bent_identity";
    }

    @Override
    public double apply(double x) {
        return (Math.sqrt(x * x + 1) - 1) * 0.5 + x;
    }

    @Override
    public double derivative(double x, double y) {
        return 0.5 / Math.sqrt(x * x + 1) * x + 1;
    }
}
