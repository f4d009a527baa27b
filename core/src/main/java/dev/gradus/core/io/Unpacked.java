package dev.gradus.core.io;

import dev.gradus.api.error.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens files that are packed in gzip, which their first bytes tell. */
final class Unpacked {

    private static final int BUFFER_BYTES = 1 << 16;

    private static final int GZIP = 0x1f8b;
    /** The letters PK, with which zip archives and spreadsheets begin. */
    private static final int ZIP = 0x504b;

    private Unpacked() {}

    /** Returns the unpacked bytes of a file. */
    static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
        try {
            int start = firstTwo(bytes);
            if (start == ZIP) {
                throw new InvalidInputException(
                        file + ": is a zip archive or a spreadsheet; unpack it, or save it as CSV");
            }
            return start == GZIP
                    ? new BufferedInputStream(new GZIPInputStream(bytes, BUFFER_BYTES), BUFFER_BYTES)
                    : bytes;
        } catch (IOException | InvalidInputException e) {
            bytes.close();
            throw e;
        }
    }

    /** Returns the first two bytes, which can be read again, as a number; −1 if there are not that many. */
    static int firstTwo(InputStream bytes) throws IOException {
        bytes.mark(2);
        int first = bytes.read();
        int second = bytes.read();
        bytes.reset();
        return second < 0 ? -1 : first << 8 | second;
    }
}
