package dev.gradus.core.plugin;

import dev.gradus.api.Component;
import dev.gradus.api.activation.Activation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A plugin jar, compiled from source in a test. */
final class TestJar {

    /** What every source begins with, so that a test shows only what it is about. */
    private static final String IMPORTS = """
            package %s;
            import dev.gradus.api.*;
            import dev.gradus.api.activation.*;
            import dev.gradus.api.formula.*;
            import dev.gradus.api.initializer.*;
            import dev.gradus.api.layer.*;
            import dev.gradus.api.loss.*;
            import dev.gradus.api.math.*;
            import dev.gradus.api.optimizer.*;
            import java.util.List;
            """;

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** Shared by all compilations: most of their time would go into opening the JDK's own classes. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Manifest manifest = new Manifest();
    private String moduleVersion = "0";
    private int classVersion;

    TestJar() {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    }

    /** A jar with one formula activation, registered. */
    static TestJar of(String className, String body) {
        return new TestJar().source(className, body).lists(Activation.class, className);
    }

    /** Adds a class; package and imports come by themselves. */
    TestJar source(String className, String body) {
        int dot = className.lastIndexOf('.');
        return file(className, IMPORTS.formatted(className.substring(0, dot)) + body);
    }

    /** Adds a source file as it is. */
    TestJar file(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** Adds a class that the others are compiled with, but that is missing from the jar. */
    TestJar sourceLeftOut(String className, String body) {
        return source(className, body).leaveOut(className);
    }

    TestJar leaveOut(String className) {
        leftOut.add(className.replace('.', '/') + ".class");
        return this;
    }

    TestJar moduleVersion(String version) {
        moduleVersion = version;
        return this;
    }

    TestJar moduleInfo(String text) {
        return file("module-info", text);
    }

    TestJar lists(Class<? extends Component> kind, String... classNames) {
        return entry("META-INF/services/" + kind.getName(), String.join("\n", classNames));
    }

    TestJar entry(String name, String text) {
        return entry(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    TestJar manifest(String key, String value) {
        manifest.getMainAttributes().putValue(key, value);
        return this;
    }

    /** Marks all classes as made by a compiler of another Java. */
    TestJar classVersion(int major) {
        classVersion = major;
        return this;
    }

    Path build(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Path classes = Files.createTempDirectory(jar.getParent(), "classes");
            compile(classes);
            write(jar, classes);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path classes) {
        if (sources.isEmpty()) {
            return;
        }
        List<JavaFileObject> files = sources.entrySet().stream()
                .map(source -> (JavaFileObject) new Source(source.getKey(), source.getValue()))
                .toList();
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-source", "17", "-target", "17"));
        boolean module = sources.containsKey("module-info");
        options.addAll(List.of(module ? "--module-path" : "--class-path", api().toString()));
        if (module) {
            options.addAll(List.of("--module-version", moduleVersion));
        }
        StringWriter output = new StringWriter();
        if (!COMPILER.getTask(output, FILES, null, options, null, files).call()) {
            throw new IllegalArgumentException(output.toString());
        }
    }

    private void write(Path jar, Path classes) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            Map<String, byte[]> all = new LinkedHashMap<>(entries);
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toSet())) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (!leftOut.contains(name)) {
                    all.put(name, versioned(Files.readAllBytes(file)));
                }
            }
            for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
    }

    /** The version stands in bytes 6 and 7 of a class file. */
    private byte[] versioned(byte[] classFile) {
        if (classVersion != 0) {
            classFile[6] = (byte) (classVersion >> 8);
            classFile[7] = (byte) classVersion;
        }
        return classFile;
    }

    static Path api() {
        try {
            return Path.of(Component.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }
}
