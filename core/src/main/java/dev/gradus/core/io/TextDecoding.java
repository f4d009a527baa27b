package dev.gradus.core.io;

import dev.gradus.api.error.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Turns the bytes of a file into text. */
final class TextDecoding {

    private static final int BIG_ENDIAN_MARK = 0xfeff;
    private static final int LITTLE_ENDIAN_MARK = 0xfffe;

    private TextDecoding() {}

    /** Returns a reader that refuses what is not in the encoding, and stands behind a byte-order mark. */
    static BufferedReader reader(Path file, InputStream bytes, Optional<Charset> encoding, int bufferSize)
            throws IOException {
        try {
            Charset charset = encoding.isPresent() ? encoding.get() : detect(file, bytes);
            BufferedReader reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()), bufferSize);
            reader.mark(1);
            if (reader.read() != InputFiles.MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException | InvalidInputException e) {
            bytes.close();
            throw e;
        }
    }

    private static Charset detect(Path file, InputStream bytes) throws IOException {
        int start = Unpacked.firstTwo(bytes);
        if (start == BIG_ENDIAN_MARK) {
            return StandardCharsets.UTF_16BE;
        }
        if (start == LITTLE_ENDIAN_MARK) {
            return StandardCharsets.UTF_16LE;
        }
        boolean zeroAmongTwo = start >= 0 && (start & 0xff) == 0 != (start >>> 8 == 0);
        if (zeroAmongTwo) {
            throw new InvalidInputException(
                    file + ": seems to be in UTF-16 and has no byte-order mark that says so; save it in UTF-8");
        }
        return StandardCharsets.UTF_8;
    }
}
