/**
 * Contract tests that the author of a plugin extends: one class, one method, and JUnit runs all the tests.
 *
 * <pre>{@code
 * class SwishTest extends ActivationContract {
 *     @Override protected Activation activation() {
 *         return new Swish(1.5);
 *     }
 * }
 * }</pre>
 *
 * <p>A plugin's build needs, with test scope: {@code gradus-testkit}, JUnit Jupiter, and {@code gradus-core}, which is
 * the engine. Tests that run the part in an engine carry the JUnit tag {@code engine}; without an engine they fail and
 * say what to add, unless the build leaves that tag out.
 */
package dev.gradus.testkit;
