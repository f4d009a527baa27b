package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * What a contract says about a part.
 *
 * @param failures for every test that failed its message
 * @param started how many tests ran
 */
record Verdict(Map<String, String> failures, long started) {

    /** Runs the tests of a contract that need no engine. */
    static Verdict of(Class<? extends PartContract<?>> contract) {
        return of(contract, TagFilter.excludeTags(PartContract.ENGINE));
    }

    static Verdict of(Class<? extends PartContract<?>> contract, PostDiscoveryFilter filter) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contract))
                .filters(filter)
                .execute();
        Map<String, String> failures = new TreeMap<>();
        for (Event event : results.testEvents().failed().list()) {
            String method = event.getTestDescriptor()
                    .getSource()
                    .map(source -> ((MethodSource) source).getMethodName())
                    .orElseThrow();
            Throwable cause = event.getRequiredPayload(TestExecutionResult.class)
                    .getThrowable()
                    .orElseThrow();
            failures.put(method, String.valueOf(cause.getMessage()));
        }
        return new Verdict(failures, results.testEvents().started().count());
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
