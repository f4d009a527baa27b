package dev.gradus.core.file;

import dev.gradus.core.io.AtomicFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an experiment file with other values than the one that it is made from. */
public final class ExperimentWriter {

    private static final String DATA = "data";
    private static final List<String> FILES = List.of("train", "validation", "test");

    private ExperimentWriter() {}

    /**
     * Writes a new experiment.
     *
     * @param file the one that it is made from
     * @param overrides values to set by path
     * @param to where it goes; the names of files in it are made relative to that place
     */
    public static void write(Path file, Map<String, String> overrides, Path to) {
        Map<String, Object> values = ExperimentReader.values(file, overrides);
        String way = way(
                to.toAbsolutePath().normalize().getParent(),
                file.toAbsolutePath().normalize().getParent());
        if (!way.isEmpty() && values.get(DATA) instanceof Map<?, ?> section) {
            Map<Object, Object> moved = new LinkedHashMap<>(section);
            for (String key : FILES) {
                moved.computeIfPresent(key, (name, names) -> moved(names, way));
            }
            values.put(DATA, moved);
        }
        StringWriter text = new StringWriter();
        try {
            PrettyJson.write(values, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AtomicFile.write(to, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns how to come from one directory to another, with / at the end; empty if they are one. */
    private static String way(Path from, Path to) {
        String way = from.relativize(to).toString().replace('\\', '/');
        return way.isEmpty() ? "" : way + "/";
    }

    private static Object moved(Object names, String way) {
        if (names instanceof String name) {
            return Path.of(name).isAbsolute() ? name : way + name;
        }
        if (names instanceof List<?> list) {
            return list.stream().map(name -> moved(name, way)).toList();
        }
        if (names instanceof Map<?, ?> map) {
            Map<Object, Object> moved = new LinkedHashMap<>();
            map.forEach((key, name) -> moved.put(key, moved(name, way)));
            return moved;
        }
        return names;
    }
}
