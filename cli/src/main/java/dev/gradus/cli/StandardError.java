package dev.gradus.cli;

import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * The standard error stream as the start script hands it over.
 *
 * <p>The script filters the JVM's own standard error, to take away its warning about the incubator module, and gives
 * the unfiltered stream as a second path, so that progress reaches a terminal at once and in order.
 */
final class StandardError {

    private static final String PATH = "gradus.stderr";

    private StandardError() {}

    /** Makes {@link System#err} the stream that the script gave; it stays as it is where there is none to open. */
    static void adopt() {
        String path = System.getProperty(PATH);
        if (path == null) {
            return;
        }
        try {
            // To append, because opening such a path truncates a file that standard error was redirected to.
            FileOutputStream stream = new FileOutputStream(path, true);
            System.setErr(new PrintStream(stream, true, Charset.forName(System.getProperty("native.encoding"))));
        } catch (FileNotFoundException ignored) {
            // Another user's terminal, or a socket: the filtered stream serves as well.
        }
    }
}
