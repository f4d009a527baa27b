package dev.gradus.core.io;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.text.Suggestions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Opens files that a user named. */
public final class InputFiles {

    /** A byte-order mark, which some programs put before UTF-8. */
    private static final char MARK = '\ufeff';

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

    /** Returns the error of a file whose bytes are not UTF-8. */
    public static InvalidInputException notUtf8(Path file, Exception cause) {
        return new InvalidInputException(file + ": is not text in UTF-8; save it in that encoding", cause);
    }

    /** Returns the error of a file that could not be read to its end. */
    public static InvalidInputException unreadable(Path file, Exception cause) {
        return new InvalidInputException(file + ": could not be read: " + cause.getMessage(), cause);
    }
}
