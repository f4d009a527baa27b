package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.api.Component;
import dev.gradus.api.Engine;
import dev.gradus.api.error.InvalidInputException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What every part must keep to, whatever its kind: name, registration, constructor, settings, immutability.
 *
 * <p>Extend the contract of the kind: {@link ActivationContract}, {@link LossContract}, {@link OptimizerContract},
 * {@link FullBatchOptimizerContract}, {@link LayerContract}, {@link InitializerContract}, {@link MetricContract} or
 * {@link ScheduleContract}.
 *
 * @param <C> the kind
 */
public abstract sealed class PartContract<C extends Component>
        permits ActivationContract,
                LossContract,
                OptimizerContract,
                FullBatchOptimizerContract,
                LayerContract,
                InitializerContract,
                MetricContract,
                ScheduleContract {

    /** The tag of the tests that need an engine on the test run time path. */
    public static final String ENGINE = "engine";

    /** The form of a name. */
    static final String NAME = "([a-z][a-z0-9_]*:)?[a-z][a-z0-9_]*";

    /** The words by which a file says which part it is and how a layer is called in its network. */
    private static final List<String> RESERVED = List.of("name", "type");

    /** Returns the interface of the kind. */
    abstract Class<C> kind();

    /** Returns the part under test. */
    abstract C part();

    /**
     * Returns constructor calls with settings that the part must refuse, such as {@code () -> new LeakyRelu(-1)}.
     *
     * <p>That NaN is refused is tested without being listed here.
     */
    protected List<Executable> refusedSettings() {
        return List.of();
    }

    /** {@code leaky_relu}, or {@code vendor:leaky_relu}; the same for all instances. */
    @Test
    public void hasANameOfTheAllowedForm() {
        String name = part().name();
        assertNotNull(name, () -> part().getClass().getName() + ": name() gives null");
        assertTrue(
                name.matches(NAME),
                () -> part().getClass().getName() + ": the name '" + name
                        + "' must be lower-case letters, digits and underscores, starting with a letter, with an"
                        + " optional vendor and colon in front, such as leaky_relu or acme:leaky_relu");
        assertEquals(name, part().name(), "name() must always give the same name");
    }

    /** A plugin is found on the class path by its line in {@code META-INF/services}. */
    @Test
    public void isRegisteredInTheServicesFile() {
        Registration.checkServicesFile(kind(), part().getClass());
    }

    /** A plugin is found on the module path by {@code provides} in its module descriptor, if it has one. */
    @Test
    public void isProvidedByItsModuleIfItHasADescriptor() {
        Registration.checkModule(kind(), part().getClass());
    }

    /** The constructor without arguments gives the defaults. */
    @Test
    public void isMadeByAPublicConstructorWithoutArguments() {
        Component first = Registration.instantiate(part().getClass());
        Component second = Registration.instantiate(part().getClass());
        assertEquals(part().name(), first.name(), "the name must not depend on the settings");
        if (first instanceof Record) {
            assertEquals(first, second, "the constructor without arguments must always give the same settings");
        }
    }

    /** All state belongs to the engine: a part is a record, or a class without fields. */
    @Test
    public void isARecordOrHasNoState() {
        PartSettings.checkNoState(part().getClass());
    }

    /** What cannot be written into a file cannot be a setting. */
    @Test
    public void hasSettingsOfSupportedTypesOnly() {
        PartSettings.checkTypes(part().getClass());
    }

    /** In a file {@code type} says which part it is, and {@code name} how it is called. */
    @Test
    public void leavesTheWordsNameAndTypeToTheFiles() {
        for (RecordComponent setting : PartSettings.of(part().getClass())) {
            assertTrue(
                    !RESERVED.contains(setting.getName()),
                    () -> part().getClass().getName() + ": a setting must not be called '" + setting.getName()
                            + "', which has a meaning of its own in files; call it something else");
        }
    }

    /** Two parts with the same settings are interchangeable. */
    @Test
    public void isEqualToAnotherWithTheSameSettings() {
        if (part() instanceof Record record) {
            Object copy = PartSettings.copy(record);
            assertEquals(record, copy, "parts with equal settings must be equal");
            assertEquals(record.hashCode(), copy.hashCode(), "equal parts must have equal hash codes");
        }
    }

    /** A NaN that gets in as a setting comes out as a network full of NaN. */
    @Test
    public void refusesNaNInEverySetting() {
        if (part() instanceof Record record) {
            for (RecordComponent setting : PartSettings.of(record.getClass())) {
                if (setting.getType() == double.class) {
                    String name = PartSettings.name(setting);
                    refuses(name + " = NaN", () -> PartSettings.with(record, setting, Double.NaN));
                }
            }
        }
    }

    /** An invalid setting is refused in the constructor, with a message that names the setting. */
    @Test
    public void refusesInvalidSettings() {
        List<Executable> calls = refusedSettings();
        assertAll(IntStream.range(0, calls.size())
                .mapToObj(i -> () -> refuses("number " + i + " of refusedSettings()", calls.get(i))));
    }

    private void refuses(String what, Executable call) {
        InvalidInputException refusal = assertThrows(
                InvalidInputException.class,
                call,
                () -> part().getClass().getName() + " must refuse " + what
                        + " in its constructor with Check.require(…)");
        boolean named = PartSettings.of(part().getClass()).stream()
                .anyMatch(setting -> refusal.getMessage().contains(PartSettings.name(setting)));
        assertTrue(
                named,
                () -> "the refusal of " + what + " must name the setting as it stands in a file, got: "
                        + refusal.getMessage());
    }

    /** Name and settings, as they stand in a file, make an equal part. */
    @Test
    @Tag(ENGINE)
    public void comesBackEqualFromTheEngineByNameAndSettings() {
        C part = part();
        try (Engine engine = TestEngine.open()) {
            C back = engine.part(kind(), part.name(), settings -> PartSettings.fill(settings, part));
            if (part instanceof Record) {
                assertEquals(part, back, "the part that the engine made by name and settings");
            } else if (part.getClass() != back.getClass()) {
                fail("the name '" + part.name() + "' gives " + back.getClass().getName() + ", not "
                        + part.getClass().getName());
            }
        }
    }
}
