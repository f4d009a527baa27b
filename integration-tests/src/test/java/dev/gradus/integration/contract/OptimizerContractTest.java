package dev.gradus.integration.contract;

import dev.gradus.api.optimizer.Optimizer;
import dev.gradus.api.optimizer.ScalarOptimizer;
import dev.gradus.testkit.OptimizerContract;
import org.junit.jupiter.api.Test;

/** What only an engine brings to light about an optimizer. */
class OptimizerContractTest {

    /** Counts calls, of which there is one for every weight, where it should take the number of the step. */
    static final class CountsCalls implements ScalarOptimizer {

        private long calls;

        @Override
        public double learningRate() {
            return 0.1;
        }

        @Override
        public double update(double weight, double gradient, double[] slots, double learningRate, long step) {
            calls++;
            return weight - learningRate * gradient / calls;
        }
    }

    static class OfCountsCalls extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new CountsCalls();
        }

        /** Not registered, so that no other test finds it. */
        @Override
        public void comesBackEqualFromTheEngineByNameAndSettings() {}
    }

    @Test
    void rejectsAStepCountThatAdvancesWithEveryWeight() {
        Verdict.of(OfCountsCalls.class)
                .isThatTheseFail("movesAsTheRuleSaysInAnEngine")
                .saying("movesAsTheRuleSaysInAnEngine", "counts_calls in an engine: expected");
    }
}
