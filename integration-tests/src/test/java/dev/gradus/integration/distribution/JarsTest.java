package dev.gradus.integration.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gradus.integration.distribution.Distribution.Jar;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every jar of the distribution as it was built, whichever modules there are. */
class JarsTest {

    private static final long KIB = 1024;
    private static final String SERVICES = "META-INF/services/";
    private static final int JAVA_17_CLASS_FILES = 61;

    static List<Jar> jars() {
        return Distribution.jars();
    }

    static List<Jar> gradusJars() {
        return Distribution.gradusJars();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void isARealModule(Jar jar) {
        assertFalse(jar.module().isAutomatic(), () -> jar + " has no module descriptor");
    }

    @Test
    void noPackageIsInTwoJars() {
        Map<String, Jar> owners = new HashMap<>();
        List<String> split = new ArrayList<>();
        for (Jar jar : Distribution.jars()) {
            for (String name : jar.module().packages()) {
                Jar other = owners.put(name, jar);
                if (other != null) {
                    split.add(name + " is in " + other + " and in " + jar);
                }
            }
        }
        assertEquals(List.of(), split);
    }

    @ParameterizedTest
    @MethodSource("gradusJars")
    void registersTheSamePartsForClassPathAndModulePath(Jar jar) throws IOException {
        Map<String, List<String>> onModulePath = jar.module().provides().stream()
                .collect(Collectors.toMap(
                        ModuleDescriptor.Provides::service,
                        provides -> provides.providers().stream().sorted().toList(),
                        (a, b) -> a,
                        TreeMap::new));
        assertEquals(onModulePath, servicesFiles(jar), () -> jar + ": module-info against " + SERVICES);
    }

    private static Map<String, List<String>> servicesFiles(Jar jar) throws IOException {
        Map<String, List<String>> services = new TreeMap<>();
        try (JarFile file = new JarFile(jar.path().toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
                    String text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    services.put(
                            entry.getName().substring(SERVICES.length()),
                            text.lines()
                                    .map(line -> line.replaceFirst("#.*", "").strip())
                                    .filter(line -> !line.isEmpty())
                                    .sorted()
                                    .toList());
                }
            }
        }
        return services;
    }

    @ParameterizedTest
    @MethodSource("gradusJars")
    void keepsToPackagesUnderItsModulesName(Jar jar) {
        String root = jar.module().name();
        List<String> strangers = jar.module().packages().stream()
                .filter(name -> !name.equals(root) && !name.startsWith(root + "."))
                .toList();
        assertEquals(List.of(), strangers);
    }

    @ParameterizedTest
    @MethodSource("gradusJars")
    void runsOnJava17(Jar jar) throws IOException {
        try (JarFile file = new JarFile(jar.path().toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                if (entry.getName().endsWith(".class")) {
                    assertEquals(JAVA_17_CLASS_FILES, classFileVersion(file.getInputStream(entry)), entry::getName);
                }
            }
        }
    }

    private static int classFileVersion(InputStream stream) throws IOException {
        try (DataInputStream data = new DataInputStream(stream)) {
            data.readInt(); // the magic number
            data.readUnsignedShort(); // the minor version
            return data.readUnsignedShort();
        }
    }

    @Test
    void theApiExportsEveryPackageThatIsNotInternal() throws IOException {
        Jar api = Distribution.jar("dev.gradus.api");
        Set<String> exported = api.module().exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> expected = packagesWithClasses(api);
        expected.removeIf(name -> name.contains(".internal."));
        assertEquals(expected, exported);
    }

    private static Set<String> packagesWithClasses(Jar jar) throws IOException {
        try (JarFile file = new JarFile(jar.path().toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theApiIsSmallerThan150Kilobytes() throws IOException {
        long size = Files.size(Distribution.jar("dev.gradus.api").path());
        assertTrue(size < 150 * KIB, () -> "the api's jar has " + size + " bytes");
    }

    @Test
    void everyClassOfTheApiLinksWithNothingBesideTheJdk() throws Exception {
        Jar api = Distribution.jar("dev.gradus.api");
        URL[] onlyTheApi = {api.path().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(onlyTheApi, ClassLoader.getPlatformClassLoader());
                JarFile file = new JarFile(api.path().toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    Class<?> type = Class.forName(name.replace(".class", "").replace('/', '.'), true, loader);
                    type.getDeclaredMethods(); // resolves every type in every signature
                }
            }
        }
    }

    @Test
    void theWholeDistributionIsSmallerThan10Megabytes() throws IOException {
        long size = 0;
        for (Jar jar : Distribution.jars()) {
            size += Files.size(jar.path());
        }
        long total = size;
        assertTrue(total < 10 * KIB * KIB, () -> "all jars together have " + total + " bytes");
    }
}
