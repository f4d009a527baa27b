package dev.gradus.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Gradus this is; the build writes it into a file beside this class. */
final class Version {

    private static final String FILE = "version.properties";

    private Version() {}

    /** Returns such as {@code 1.2.3}. */
    static String number() {
        try (InputStream in = Version.class.getResourceAsStream(FILE)) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of the command is damaged: " + FILE, e);
        }
    }

    /** Returns what {@code --version} prints. */
    static String line() {
        return "gradus " + number();
    }
}
