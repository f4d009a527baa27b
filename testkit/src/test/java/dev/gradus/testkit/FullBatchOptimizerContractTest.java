package dev.gradus.testkit;

import dev.gradus.api.optimizer.FullBatchOptimizer;
import dev.gradus.api.optimizer.Optimizer;
import org.junit.jupiter.api.Test;

/** Right full-batch optimizers pass the contract; each wrong one fails the tests that are about what is wrong. */
class FullBatchOptimizerContractTest {

    static class Right extends FullBatchOptimizerContract {
        @Override
        protected FullBatchOptimizer optimizer() {
            return new FullBatchOptimizers.Right();
        }
    }

    static class NeedsSquares extends FullBatchOptimizerContract {
        @Override
        protected FullBatchOptimizer optimizer() {
            return new FullBatchOptimizers.NeedsSquares();
        }
    }

    @Test
    void acceptsARightOptimizerWithOrWithoutANeedForSquares() {
        Verdict.of(Right.class).isThatAllIsWell();
        Verdict.of(NeedsSquares.class).isThatAllIsWell();
    }

    static class FixedSteps extends FullBatchOptimizerContract {
        @Override
        protected FullBatchOptimizer optimizer() {
            return new FullBatchOptimizers.FixedSteps();
        }
    }

    @Test
    void rejectsStepsThatAreTakenWhateverComesOfThem() {
        Verdict.of(FixedSteps.class)
                .isThatTheseFail(
                        "neverKeepsAWorsePoint",
                        "convergesOnRosenbrocksFunction",
                        "endsWhereTheGradientIsZeroAndSaysWhy")
                .saying("neverKeepsAWorsePoint", "keep the point where no step is better")
                .saying("endsWhereTheGradientIsZeroAndSaysWhy", "iterate() must return false");
    }

    static class EndsWithoutAWord extends FullBatchOptimizerContract {
        @Override
        protected FullBatchOptimizer optimizer() {
            return new FullBatchOptimizers.EndsWithoutAWord();
        }
    }

    @Test
    void rejectsAnEndWithoutAReason() {
        Verdict.of(EndsWithoutAWord.class)
                .isThatTheseFail("endsWhereTheGradientIsZeroAndSaysWhy")
                .saying("endsWhereTheGradientIsZeroAndSaysWhy", "ending() must say why");
    }

    static class NeedsSquaresUnsaid extends FullBatchOptimizerContract {
        @Override
        protected FullBatchOptimizer optimizer() {
            return new FullBatchOptimizers.NeedsSquaresUnsaid();
        }
    }

    @Test
    void rejectsANeedForSquaresThatIsNotSaid() {
        Verdict.of(NeedsSquaresUnsaid.class)
                .isThatTheseFail("refusesWhatItCannotMinimizeWithAReason")
                .saying("refusesWhatItCannotMinimizeWithAReason", "throw an InvalidInputException from start");
    }

    static class SharesItsGradient extends FullBatchOptimizerContract {
        @Override
        protected FullBatchOptimizer optimizer() {
            return new FullBatchOptimizers.SharesItsGradient();
        }
    }

    @Test
    void rejectsStateThatMinimizationsShare() {
        Verdict.of(SharesItsGradient.class)
                .saying("minimizationsKnowNothingOfEachOther", "keep what must be remembered in the Minimization");
    }

    static class WrongContract extends OptimizerContract {
        @Override
        protected Optimizer optimizer() {
            return new FullBatchOptimizers.Right();
        }
    }

    @Test
    void theContractForRulesNamesThisOne() {
        Verdict.of(WrongContract.class)
                .saying("firstStepGoesDownhill", "right sees all weights at once; extend FullBatchOptimizerContract");
    }
}
