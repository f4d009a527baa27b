package com.acme.activations;

import dev.gradus.api.activation.Activation;
import dev.gradus.testkit.ActivationContract;

/** All that there is to write: the tests are inherited. */
class BentIdentityTest extends ActivationContract {

    @Override
    protected Activation activation() {
        return new BentIdentity();
    }
}
