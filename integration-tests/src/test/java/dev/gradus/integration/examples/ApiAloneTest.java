package dev.gradus.integration.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is outside Gradus needs nothing of it but the api. */
class ApiAloneTest {

    @ParameterizedTest
    @ValueSource(strings = {"gradus.example.plugin", "gradus.example.app"})
    void refersToNothingButTheApiAndTheJdk(String property) throws IOException {
        JavaClasses classes;
        try (JarFile jar = new JarFile(System.getProperty(property))) {
            classes = new ClassFileImporter().importJar(jar);
        }
        assertFalse(classes.isEmpty());
        TreeSet<String> others = new TreeSet<>();
        for (JavaClass type : classes) {
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getName())
                    .filter(name -> !name.matches("(\\[+L)?(java|com\\.acme|dev\\.gradus\\.api)\\..*"))
                    .filter(name -> name.contains("."))
                    .forEach(others::add);
        }
        assertEquals(new TreeSet<>(), others);
    }
}
