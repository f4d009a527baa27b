package dev.gradus.integration.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** Rules over the byte code of all modules, which see what a look at the source text misses. */
class CodeRulesTest {

    private static final String COMMAND = "dev.gradus.cli..";

    /** Holds the entry point, which leads to everything, beside the base types, which everything uses. */
    private static final String FRONT_DOOR = "dev.gradus.api";

    /** Everything but these tests. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/integration-tests/"))
            .importPackages("dev.gradus");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.gradus.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage(FRONT_DOOR), alwaysTrue())
                // A network is fitted by a training, and a training's callbacks are shown the network.
                .ignoreDependency(
                        resideInAPackage("dev.gradus.api.training"), resideInAPackage("dev.gradus.api.network"))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COMMAND)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandEndsTheJvm() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COMMAND)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }

    @Test
    void nothingIsSharedThatCanChange() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void theApiStartsNoThreads() {
        noClasses()
                .that()
                .resideInAPackage("dev.gradus.api..")
                .should()
                .callMethod(Thread.class, "start")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent")
                .check(CLASSES);
    }
}
