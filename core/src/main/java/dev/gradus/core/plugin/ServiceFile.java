package dev.gradus.core.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The format of the files in {@code META-INF/services}: a class name per line, {@code #} before comments. */
final class ServiceFile {

    static final String DIRECTORY = "META-INF/services/";

    private ServiceFile() {}

    /** Returns the class names in a file, and closes it. */
    static List<String> read(InputStream file) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
