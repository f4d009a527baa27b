package dev.gradus.testkit;

import dev.gradus.api.optimizer.Optimizer;
import org.junit.jupiter.api.Test;

/** Right optimizers pass the contract; each wrong one fails exactly the tests that are about what is wrong. */
class OptimizerContractTest {

    static class RightFormula extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.RightFormula();
        }
    }

    static class RightScalar extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.RightScalar();
        }
    }

    @Test
    void acceptsARightOptimizerOfEitherShape() {
        Verdict.of(RightFormula.class).isThatAllIsWell();
        Verdict.of(RightScalar.class).isThatAllIsWell();
    }

    static class Uphill extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.Uphill();
        }
    }

    @Test
    void rejectsAStepUphill() {
        Verdict.of(Uphill.class)
                .isThatTheseFail("firstStepGoesDownhill", "convergesOnAParabola", "convergesOnRosenbrocksFunction")
                .saying("firstStepGoesDownhill", "uphill: the first step from weight 0", "which is not downhill")
                .saying(
                        "convergesOnAParabola",
                        "does not come to 0.001 on parabola in 2000 steps",
                        "learning rate 0.01 ends at");
    }

    static class IgnoresTheRate extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.IgnoresTheRate();
        }
    }

    @Test
    void rejectsARuleThatIgnoresTheScheduledRate() {
        Verdict.of(IgnoresTheRate.class)
                .isThatTheseFail("stepsFollowTheLearningRateOfTheStep")
                .saying("stepsFollowTheLearningRateOfTheStep", "or schedules have no effect");
    }

    static class DividesByZero extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.DividesByZero();
        }
    }

    @Test
    void rejectsADivisionByASlotThatIsZero() {
        Verdict.of(DividesByZero.class)
                .isThatTheseFail("survivesAGradientOfZero")
                .saying("survivesAGradientOfZero", "give the weight NaN", "with an epsilon");
    }

    static class Freezes extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.Freezes();
        }
    }

    @Test
    void rejectsARuleThatStopsBeforeTheMinimum() {
        Verdict.of(Freezes.class).isThatTheseFail("convergesOnAParabola", "convergesOnRosenbrocksFunction");
    }

    static class CountsCalls extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.CountsCalls();
        }
    }

    @Test
    void rejectsAStepCountThatAdvancesWithEveryWeight() {
        Verdict.of(CountsCalls.class)
                .isThatTheseFail("isARecordOrHasNoState", "treatsEveryWeightOnItsOwn")
                .saying("treatsEveryWeightOnItsOwn", "take the step's number as it is given");
    }

    static class SlotInCapitals extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new Optimizers.SlotInCapitals();
        }
    }

    @Test
    void rejectsASlotThatIsNotNamedInSnakeCase() {
        Verdict.of(SlotInCapitals.class)
                .isThatTheseFail("namesItsSlotsInSnakeCaseAndOnce")
                .saying("namesItsSlotsInSnakeCaseAndOnce", "the slot's name 'Velocity'");
    }
}
