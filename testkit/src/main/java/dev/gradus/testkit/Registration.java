package dev.gradus.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.gradus.api.Component;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whether a part is found: its line in the services file, its module's descriptor, its constructor. */
final class Registration {

    private static final String SERVICES = "META-INF/services/";

    private Registration() {}

    static void checkServicesFile(Class<?> kind, Class<?> type) {
        String file = SERVICES + kind.getName();
        List<String> lines = new ArrayList<>();
        try {
            for (URL url : Collections.list(type.getClassLoader().getResources(file))) {
                try (InputStream stream = url.openStream()) {
                    String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    text.lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .forEach(lines::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        assertTrue(
                lines.contains(type.getName()),
                () -> type.getName() + " is not registered: add the line\n  " + type.getName() + "\nto the file " + file
                        + " in the resources");
    }

    static void checkModule(Class<?> kind, Class<?> type) {
        ModuleDescriptor descriptor = descriptor(type);
        if (descriptor == null || descriptor.isAutomatic()) {
            return;
        }
        boolean provided = descriptor.provides().stream()
                .anyMatch(provides -> provides.service().equals(kind.getName())
                        && provides.providers().contains(type.getName()));
        assertTrue(
                provided,
                () -> type.getName() + " is not found on the module path: add\n  provides " + kind.getName() + " with "
                        + type.getName() + ";\nto the descriptor of module " + descriptor.name());
    }

    /** Returns the descriptor of the module that the class is in, or would be in on the module path; null if none. */
    private static ModuleDescriptor descriptor(Class<?> type) {
        if (type.getModule().isNamed()) {
            return type.getModule().getDescriptor();
        }
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {source.getLocation()}, null)) {
            // Not getResource, which would find the descriptors of the JDK first.
            URL descriptor = loader.findResource("module-info.class");
            if (descriptor == null) {
                return null;
            }
            try (InputStream stream = descriptor.openStream()) {
                return ModuleDescriptor.read(stream);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("module descriptor of " + type.getName(), e);
        }
    }

    static Component instantiate(Class<? extends Component> type) {
        assertTrue(
                Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers()),
                () -> type.getName() + " must be a public class, or ServiceLoader cannot make it");
        try {
            Constructor<? extends Component> constructor = type.getConstructor();
            return constructor.newInstance();
        } catch (NoSuchMethodException e) {
            return fail(
                    type.getName()
                            + " needs a public constructor without arguments, which gives the defaults:\n  public "
                            + type.getSimpleName() + "() { this(…); }",
                    e);
        } catch (InvocationTargetException e) {
            return fail(type.getName() + ": the constructor without arguments throws: " + e.getCause(), e.getCause());
        } catch (ReflectiveOperationException e) {
            return fail(type.getName() + " cannot be made by ServiceLoader: " + e, e);
        }
    }
}
