package dev.gradus.testkit;

import dev.gradus.api.loss.Loss;
import org.junit.jupiter.api.Test;

/** Right losses pass the contract; each wrong one fails exactly the tests that are about what is wrong. */
class LossContractTest {

    static class RightFormula extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.RightFormula();
        }
    }

    static class RightScalar extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.RightScalar();
        }
    }

    static class RightRow extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.RightRow();
        }
    }

    @Test
    void acceptsARightLossOfEveryShape() {
        Verdict.of(RightFormula.class).isThatAllIsWell();
        Verdict.of(RightScalar.class).isThatAllIsWell();
        Verdict.of(RightRow.class).isThatAllIsWell();
    }

    static class WrongSign extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.WrongSign();
        }
    }

    @Test
    void rejectsADerivativeWithTheWrongSign() {
        Verdict.of(WrongSign.class)
                .isThatTheseFail("derivativeAgreesWithCentralDifferences")
                .saying(
                        "derivativeAgreesWithCentralDifferences",
                        "wrong_sign for predicted [0.2, -1.5], observed [0.57, -1.04]",
                        "a factor of -1.00000",
                        "with respect to the prediction");
    }

    static class ScaledTwice extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.ScaledTwice();
        }
    }

    @Test
    void rejectsAScaleThatCountsTwice() {
        Verdict.of(ScaledTwice.class)
                .isThatTheseFail("leavesItsScaleToTheEngine")
                .saying("leavesItsScaleToTheEngine", "leave it out of the function");
    }

    static class LogarithmOfZero extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.LogarithmOfZero();
        }
    }

    @Test
    void rejectsALossThatIsNaNWhereThePredictionIsPerfect() {
        Verdict.of(LogarithmOfZero.class)
                .isThatTheseFail("isFiniteAtAPerfectPrediction")
                .saying("isFiniteAtAPerfectPrediction", "loss NaN", "limit the argument of a logarithm");
    }

    static class OverflowingLogits extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.OverflowingLogits();
        }
    }

    @Test
    void rejectsALossThatOverflowsForALargeLogit() {
        Verdict.of(OverflowingLogits.class)
                .isThatTheseFail("farOffLogitsGiveFiniteLosses")
                .saying("farOffLogitsGiveFiniteLosses", "1000.0", "loss Infinity", "nothing overflows");
    }

    static class SwallowsNaN extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.SwallowsNaN();
        }
    }

    @Test
    void rejectsALossThatTurnsNaNIntoANumber() {
        Verdict.of(SwallowsNaN.class).isThatTheseFail("passesNaNOn").saying("passesNaNOn", "is 0.0, and must be NaN");
    }

    static class AddsToTheGradient extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.AddsToTheGradient();
        }
    }

    @Test
    void rejectsALossThatAddsToTheGradient() {
        Verdict.of(AddsToTheGradient.class).isThatTheseFail("isPure").saying("isPure", "every derivative must be set");
    }

    static class RoundsOtherwiseAtOnce extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.RoundsOtherwiseAtOnce();
        }
    }

    @Test
    void rejectsALossThatRoundsOtherwiseAtOnce() {
        Verdict.of(RoundsOtherwiseAtOnce.class)
                .isThatTheseFail("givesTheSameAtOnceAsOneByOne")
                .saying("givesTheSameAtOnceAsOneByOne", "applyWithDerivative must return what apply returns");
    }

    static class WithoutReduction extends LossContract {
        @Override
        protected Loss loss() {
            return new Losses.WithoutReduction();
        }
    }

    @Test
    void rejectsALossWithoutReduction() {
        Verdict.of(WithoutReduction.class)
                .isThatTheseFail("saysHowElementsBecomeOneNumber")
                .saying("saysHowElementsBecomeOneNumber", "reduction() must not give null");
    }
}
