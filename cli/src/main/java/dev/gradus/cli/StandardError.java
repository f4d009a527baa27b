package dev.gradus.cli;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.OutputStream;

/**
 * The standard error stream as the start script hands it over.
 *
 * <p>The script filters the JVM's own standard error, to take away its warning about the incubator module, and gives
 * the unfiltered stream as a second path, so that progress reaches a terminal at once and in order.
 */
final class StandardError {

    private static final String PATH = "gradus.stderr";

    private StandardError() {}

    /** Returns the stream that the script gave, or the JVM's own where there is none to open. */
    static OutputStream open() {
        String path = System.getProperty(PATH);
        if (path != null) {
            try {
                // To append, because opening such a path truncates a file that standard error was redirected to.
                return new FileOutputStream(path, true);
            } catch (FileNotFoundException ignored) {
                // Another user's terminal, or a socket: the filtered stream serves as well.
            }
        }
        return new FileOutputStream(FileDescriptor.err);
    }
}
