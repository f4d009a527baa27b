package dev.gradus.core.io;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.text.Suggestions;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Opens files that a user named. */
public final class InputFiles {

    /** A byte-order mark, which some programs put before UTF-8. */
    static final char MARK = '\ufeff';

    private InputFiles() {}

    /**
     * Checks that a file can be read.
     *
     * @throws InvalidInputException if there is no such file, it is a directory, or it must not be read
     */
    public static void requireReadable(Path file) {
        if (!Files.exists(file)) {
            throw new InvalidInputException(
                    file + ": no such file." + similar(file) + " Looked for: " + file.toAbsolutePath());
        }
        Check.require(!Files.isDirectory(file), "%s: is a directory; name a file in it", file);
        Check.require(Files.isReadable(file), "%s: may not be read; check its permissions", file);
    }

    private static String similar(Path file) {
        Path directory = file.toAbsolutePath().getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return "";
        }
        try (Stream<Path> entries = Files.list(directory)) {
            List<String> names =
                    entries.map(entry -> entry.getFileName().toString()).toList();
            return Suggestions.didYouMean(file.getFileName().toString(), names);
        } catch (IOException ignored) {
            // A directory that can't be listed has no suggestions to offer.
            return "";
        }
    }

    /**
     * Returns the text of a file in UTF-8, without a byte-order mark.
     *
     * @throws InvalidInputException if it cannot be read, or is not UTF-8
     */
    public static String text(Path file) {
        byte[] bytes = bytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
        } catch (CharacterCodingException e) {
            throw notUtf8(file, e);
        }
    }

    /**
     * Returns the bytes of a file.
     *
     * @throws InvalidInputException if it cannot be read
     */
    public static byte[] bytes(Path file) {
        requireReadable(file);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        } catch (OutOfMemoryError e) {
            throw new InvalidInputException(file + ": too large to be read into memory", e);
        }
    }

    /**
     * Opens a file, and unpacks it if it is in gzip, whatever its name.
     *
     * @throws InvalidInputException if it cannot be read, or is an archive of several files
     */
    public static InputStream open(Path file) {
        requireReadable(file);
        try {
            return Unpacked.open(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Opens a file of text, packed in gzip or not, and skips a byte-order mark.
     *
     * @param encoding the encoding; if not given, UTF-16 by its byte-order mark or else UTF-8
     * @param bufferSize how many characters can be read again after {@link BufferedReader#mark}
     * @throws InvalidInputException if it cannot be opened
     * @throws IOException if its beginning cannot be read, or is not in the encoding
     */
    public static BufferedReader reader(Path file, Optional<Charset> encoding, int bufferSize) throws IOException {
        return TextDecoding.reader(file, open(file), encoding, bufferSize);
    }

    private static InvalidInputException notUtf8(Path file, Exception cause) {
        return new InvalidInputException(file + ": is not text in UTF-8; save it in that encoding", cause);
    }

    /** Returns the error of a file that could not be read to its end. */
    public static InvalidInputException unreadable(Path file, Exception cause) {
        if (cause instanceof CharacterCodingException) {
            return notUtf8(file, cause);
        }
        if (cause instanceof EOFException) {
            return new InvalidInputException(file + ": the packed data end too early; copy the file again", cause);
        }
        return new InvalidInputException(file + ": could not be read: " + cause.getMessage(), cause);
    }
}
