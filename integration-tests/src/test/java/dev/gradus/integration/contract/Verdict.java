package dev.gradus.integration.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gradus.testkit.PartContract;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/**
 * What the tests of a contract that need an engine say about a part.
 *
 * @param failures for every test that failed its message
 * @param started how many tests ran
 */
record Verdict(Map<String, String> failures, long started) {

    static Verdict of(Class<? extends PartContract<?>> contract) {
        Events tests = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .filters(TagFilter.includeTags(PartContract.ENGINE))
                .execute()
                .testEvents();
        Map<String, String> failures = new TreeMap<>();
        for (Event event : tests.failed().list()) {
            String method = event.getTestDescriptor()
                    .getSource()
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElseThrow();
            Throwable cause = event.getRequiredPayload(TestExecutionResult.class)
                    .getThrowable()
                    .orElseThrow();
            failures.put(method, String.valueOf(cause.getMessage()));
        }
        return new Verdict(failures, tests.started().count());
    }

    void isThatAllIsWell() {
        assertTrue(started > 0, "no test ran");
        assertEquals(Map.of(), failures);
    }

    /** Exactly these tests fail. */
    Verdict isThatTheseFail(String... tests) {
        assertEquals(Set.of(tests), failures.keySet(), () -> "failures: " + failures);
        return this;
    }

    /** The message of a failed test has all the given phrases. */
    Verdict saying(String test, String... phrases) {
        String message = String.valueOf(failures.get(test));
        for (String phrase : phrases) {
            assertTrue(message.contains(phrase), () -> "'" + phrase + "' is not in: " + message);
        }
        return this;
    }
}
