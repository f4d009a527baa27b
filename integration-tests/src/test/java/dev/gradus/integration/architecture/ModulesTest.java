package dev.gradus.integration.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gradus.integration.distribution.Distribution;
import dev.gradus.integration.distribution.Distribution.Jar;
import java.lang.module.Configuration;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which module may depend on which. The compiler holds each module to its descriptor; this holds the descriptors. */
class ModulesTest {

    private static final String API = "dev.gradus.api";
    private static final String CORE = "dev.gradus.core";
    private static final String JACKSON = "com.fasterxml.jackson.databind";

    /** What each module that is not a bundled part may require. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            API,
            Set.of(),
            CORE,
            Set.of(API, JACKSON, "de.siegmar.fastcsv", "org.objectweb.asm"),
            "dev.gradus.explain",
            Set.of(API, JACKSON),
            "dev.gradus.simd",
            Set.of(API, CORE, "jdk.incubator.vector", "org.objectweb.asm"));

    /** A bundled part has no privilege: it is built on the public API like a third party's. */
    private static final Set<String> ALLOWED_TO_PARTS = Set.of(API);

    static List<Jar> gradusJars() {
        return Distribution.gradusJars();
    }

    @ParameterizedTest
    @MethodSource("gradusJars")
    void requiresNothingThatItMayNot(Jar jar) {
        String name = jar.module().name();
        if (name.equals("dev.gradus.cli")) {
            return; // the command puts everything together
        }
        Set<String> required =
                jar.module().requires().stream().map(Requires::name).collect(Collectors.toCollection(TreeSet::new));
        required.removeAll(ALLOWED.getOrDefault(name, ALLOWED_TO_PARTS));
        // Jackson's smaller jars come with the one that is named.
        required.removeIf(module ->
                ALLOWED.getOrDefault(name, Set.of()).contains(JACKSON) && module.startsWith("com.fasterxml.jackson."));
        required.remove("java.base");
        assertEquals(Set.of(), required, () -> name + " requires more than it may");
    }

    @Test
    void allModulesResolveTogether() {
        Path[] lib = {Distribution.lib()};
        Set<String> roots = Distribution.gradusJars().stream()
                .map(jar -> jar.module().name())
                .collect(Collectors.toSet());
        Configuration resolved =
                ModuleLayer.boot().configuration().resolveAndBind(ModuleFinder.of(lib), ModuleFinder.ofSystem(), roots);
        assertEquals(
                roots,
                resolved.modules().stream()
                        .map(module -> module.name())
                        .filter(name -> name.startsWith("dev.gradus."))
                        .collect(Collectors.toSet()));
    }
}
