package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.api.initializer.Initializer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.launcher.TagFilter;

/** The rules for all parts, and those for initializers: a right one passes, each wrong one is told what is wrong. */
class PartContractTest {

    static class Right extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.Right();
        }

        @Override
        protected List<Executable> refusedSettings() {
            return List.of(() -> new Parts.Right(-1, 0, 0, false, "", null, null));
        }
    }

    @Test
    void acceptsARightPartWithSettingsOfAllTypes() {
        Verdict.of(Right.class).isThatAllIsWell();
    }

    @Test
    void saysWhatToAddWhereThereIsNoEngine() {
        Verdict verdict = Verdict.of(Right.class, TagFilter.includeTags(PartContract.ENGINE));
        assertEquals(verdict.started(), verdict.failures().size());
        verdict.isThatTheseFail("comesBackEqualFromTheEngineByNameAndSettings", "givesTheSameForASeedInAnEngine")
                .saying(
                        "givesTheSameForASeedInAnEngine",
                        "add dev.gradus:gradus-core with test scope",
                        "leave out the JUnit tag 'engine'");
    }

    static class BadName extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.BadName();
        }
    }

    @Test
    void rejectsAName() {
        Verdict.of(BadName.class)
                .isThatTheseFail("hasANameOfTheAllowedForm")
                .saying("hasANameOfTheAllowedForm", "the name 'Bad-Name' must be lower-case", "acme:leaky_relu");
    }

    static class Unregistered extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.Unregistered();
        }
    }

    @Test
    void rejectsAPartThatIsNotRegistered() {
        Verdict.of(Unregistered.class)
                .isThatTheseFail("isRegisteredInTheServicesFile")
                .saying(
                        "isRegisteredInTheServicesFile",
                        "add the line\n  dev.gradus.testkit.Parts$Unregistered\n",
                        "META-INF/services/dev.gradus.api.initializer.Initializer");
    }

    static class WithoutDefaults extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.WithoutDefaults(3);
        }
    }

    @Test
    void rejectsAPartWithoutAConstructorForTheDefaults() {
        Verdict.of(WithoutDefaults.class)
                .isThatTheseFail("isMadeByAPublicConstructorWithoutArguments")
                .saying("isMadeByAPublicConstructorWithoutArguments", "public WithoutDefaults() { this(…); }");
    }

    static class WithAList extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.WithAList();
        }
    }

    @Test
    void acceptsASettingThatIsAList() {
        Verdict.of(WithAList.class).isThatAllIsWell();
    }

    static class WithAMap extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.WithAMap();
        }
    }

    @Test
    void rejectsASettingThatNoFileCanHold() {
        Verdict.of(WithAMap.class)
                .isThatTheseFail("hasSettingsOfSupportedTypesOnly")
                .saying(
                        "hasSettingsOfSupportedTypesOnly",
                        "the setting 'names' has type java.util.Map<",
                        "allowed are");
    }

    static class WithAType extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.WithAType();
        }
    }

    @Test
    void rejectsASettingWithAReservedName() {
        Verdict.of(WithAType.class)
                .isThatTheseFail("leavesTheWordsNameAndTypeToTheFiles")
                .saying("leavesTheWordsNameAndTypeToTheFiles", "must not be called 'type'");
    }

    static class TakesNaN extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.TakesNaN();
        }
    }

    @Test
    void rejectsASettingThatMayBeNaN() {
        Verdict.of(TakesNaN.class)
                .isThatTheseFail("refusesNaNInEverySetting")
                .saying("refusesNaNInEverySetting", "must refuse limit = NaN", "Check.require");
    }

    static class TakesAnything extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.TakesAnything();
        }

        @Override
        protected List<Executable> refusedSettings() {
            return List.of(() -> new Parts.TakesAnything(-1));
        }
    }

    @Test
    void rejectsAnInvalidSettingThatIsTaken() {
        Verdict.of(TakesAnything.class)
                .isThatTheseFail("refusesInvalidSettings")
                .saying("refusesInvalidSettings", "must refuse number 0 of refusedSettings()");
    }

    static class Curt extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.Curt();
        }

        @Override
        protected List<Executable> refusedSettings() {
            return List.of(() -> new Parts.Curt(0));
        }
    }

    @Test
    void rejectsARefusalThatDoesNotSayWhichSettingItIs() {
        Verdict.of(Curt.class)
                .isThatTheseFail("refusesInvalidSettings")
                .saying("refusesInvalidSettings", "must name the setting", "invalid argument");
    }

    static class NeverEqual extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.NeverEqual();
        }
    }

    @Test
    void rejectsPartsThatAreNotEqualWithEqualSettings() {
        Verdict.of(NeverEqual.class)
                .isThatTheseFail("isEqualToAnotherWithTheSameSettings", "isMadeByAPublicConstructorWithoutArguments");
    }

    static class LeavesTheLast extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.LeavesTheLast();
        }
    }

    static class ForgetsBiases extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.ForgetsBiases();
        }
    }

    @Test
    void rejectsAnInitializerThatDoesNotFillWhatItIsGiven() {
        Verdict.of(LeavesTheLast.class)
                .isThatTheseFail("givesEveryWeightAFiniteValue", "givesEveryBiasAFiniteValue")
                .saying("givesEveryWeightAFiniteValue", "leaves_the_last for 1 inputs and 1 units", "must be set");
        Verdict.of(ForgetsBiases.class).isThatTheseFail("givesEveryBiasAFiniteValue");
    }

    static class OwnRandomness extends InitializerContract {
        @Override
        protected Initializer initializer() {
            return new Parts.OwnRandomness();
        }
    }

    @Test
    void rejectsAnInitializerWithRandomnessOfItsOwn() {
        Verdict.of(OwnRandomness.class)
                .isThatTheseFail("dependsOnTheStreamAlone")
                .saying("dependsOnTheStreamAlone", "take randomness from the stream only");
    }
}
