package com.acme.activations;

import dev.gradus.api.activation.Activation;
import dev.gradus.testkit.ActivationContract;

/** All that there is to write: the tests are inherited. */
class PlainBentIdentityTest extends ActivationContract {

    @Override
    protected Activation activation() {
        return new PlainBentIdentity();
    }
}
