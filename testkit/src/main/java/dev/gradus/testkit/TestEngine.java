package dev.gradus.testkit;

import dev.gradus.api.Engine;
import dev.gradus.api.Gradus;
import dev.gradus.api.error.InvalidInputException;

/** The engine that the tests run parts in. */
final class TestEngine {

    private TestEngine() {}

    /** Returns a new engine, or fails with what to add to the build. */
    static Engine open() {
        try {
            return Gradus.engine();
        } catch (InvalidInputException e) {
            throw new AssertionError(
                    "this test runs the part in an engine, and there is not exactly one: add dev.gradus:gradus-core"
                            + " with test scope to the build, or leave out the JUnit tag '" + PartContract.ENGINE
                            + "' (" + e.getMessage() + ")",
                    e);
        }
    }
}
