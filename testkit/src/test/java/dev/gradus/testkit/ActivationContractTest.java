package dev.gradus.testkit;

import dev.gradus.api.activation.Activation;
import org.junit.jupiter.api.Test;

/** Right activations pass the contract; each wrong one fails exactly the tests that are about what is wrong. */
class ActivationContractTest {

    static class RightFormula extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.RightFormula();
        }
    }

    static class RightScalar extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.RightScalar();
        }
    }

    static class RightRow extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.RightRow();
        }
    }

    @Test
    void acceptsARightActivationOfEveryShape() {
        Verdict.of(RightFormula.class).isThatAllIsWell();
        Verdict.of(RightScalar.class).isThatAllIsWell();
        Verdict.of(RightRow.class).isThatAllIsWell();
    }

    static class TwiceTheDerivative extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.TwiceTheDerivative();
        }
    }

    @Test
    void rejectsADerivativeThatIsTwiceTooLarge() {
        Verdict.of(TwiceTheDerivative.class)
                .isThatTheseFail("derivativeAgreesWithCentralDifferences")
                .saying(
                        "derivativeAgreesWithCentralDifferences",
                        "twice_the_derivative at x = ",
                        "a factor of 2.00000",
                        "allowed 1e-06",
                        "correct the derivative");
    }

    static class ForgottenDerivative extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.ForgottenDerivative();
        }
    }

    @Test
    void rejectsAForgottenDerivative() {
        Verdict.of(ForgottenDerivative.class)
                .isThatTheseFail("derivativeAgreesWithCentralDifferences")
                .saying("derivativeAgreesWithCentralDifferences", "the derivative given is 1.0");
    }

    static class CoarseDerivative extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.CoarseDerivative();
        }
    }

    @Test
    void rejectsADerivativeThatIsOffByTenPartsInAMillion() {
        Verdict.of(CoarseDerivative.class)
                .isThatTheseFail("derivativeAgreesWithCentralDifferences")
                .saying("derivativeAgreesWithCentralDifferences", "relative error 1.00e-05");
    }

    static class Overflowing extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.Overflowing();
        }
    }

    @Test
    void rejectsNaNFarFromZero() {
        Verdict.of(Overflowing.class)
                .isThatTheseFail("survivesInputsFarFromZero")
                .saying("survivesInputsFarFromZero", "overflowing at x = -1000.0 is NaN", "nothing in it overflows");
    }

    static class SwallowsNaN extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.SwallowsNaN();
        }
    }

    @Test
    void rejectsAFormulaThatTurnsNaNIntoANumber() {
        Verdict.of(SwallowsNaN.class)
                .isThatTheseFail("passesNaNOn")
                .saying("passesNaNOn", "swallows_na_n of NaN is 0.0", "last branch of where");
    }

    static class Remembering extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.Remembering();
        }
    }

    @Test
    void rejectsAFieldThatIsState() {
        Verdict.of(Remembering.class)
                .isThatTheseFail("isARecordOrHasNoState")
                .saying("isARecordOrHasNoState", "the field 'last' is state", "components of a record");
    }

    static class Drifting extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.Drifting();
        }
    }

    @Test
    void rejectsHiddenState() {
        Verdict.of(Drifting.class)
                .isThatTheseFail("givesTheSameTwice")
                .saying("givesTheSameTwice", "a part must have no state");
    }

    static class ChangesItsInput extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.ChangesItsInput();
        }
    }

    @Test
    void rejectsAnActivationThatChangesItsInput() {
        Verdict.of(ChangesItsInput.class)
                .isThatTheseFail("changesNothingButItsResults")
                .saying("changesNothingButItsResults", "forward must not change x");
    }

    static class AddsToDx extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.AddsToDx();
        }
    }

    @Test
    void rejectsAnActivationThatAddsToDx() {
        Verdict.of(AddsToDx.class)
                .isThatTheseFail("changesNothingButItsResults")
                .saying("changesNothingButItsResults", "every y and dx must be set, not added to");
    }

    static class ForeignVariable extends ActivationContract {
        @Override
        protected Activation activation() {
            return new Activations.ForeignVariable();
        }
    }

    @Test
    void saysWhichFormulaHasAVariableThatNobodySets() {
        Verdict.of(ForeignVariable.class)
                .isThatTheseFail(
                        "derivativeAgreesWithCentralDifferences",
                        "survivesInputsFarFromZero",
                        "hasADerivativeWhereKinksUsuallyAre",
                        "passesNaNOn",
                        "givesTheSameTwice",
                        "changesNothingButItsResults")
                .saying("passesNaNOn", "x·temperature", "use only the arguments of the method");
    }
}
