package dev.gradus.core.io;

import dev.gradus.api.Check;
import dev.gradus.api.error.RunFailedException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files whole or not at all.
 *
 * <p>The content goes to a temporary file beside the target, is forced to the disk, and takes the target's name in one
 * step; whenever the machine stops, there is either the old file or the new one.
 */
public final class AtomicFile {

    /** More names than runs that could have been killed beside one file. */
    private static final int MOST_TEMPORARY_FILES = 1000;

    private static final int BUFFER_BYTES = 1 << 16;

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; the stream is closed by the caller. */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Checks before long work that a file can be written.
     *
     * @throws dev.gradus.api.error.InvalidInputException if its directory does not exist or must not be written to, or
     *     the file is a directory or a device
     */
    public static void requireWritable(Path file) {
        Path directory = directoryOf(file);
        Check.require(Files.exists(directory), "%s: there is no directory %s; make it first", file, directory);
        Check.require(Files.isDirectory(directory), "%s: %s is not a directory", file, directory);
        Check.require(
                Files.isWritable(directory), "%s: the directory may not be written to; check its permissions", file);
        Check.require(
                !Files.exists(file) || Files.isRegularFile(file),
                "%s: is not a file that could be replaced; choose another name",
                file);
    }

    /**
     * Writes a file, replacing an older one only when the new one is complete and on the disk.
     *
     * @throws dev.gradus.api.error.InvalidInputException as by {@link #requireWritable}
     * @throws RunFailedException if writing fails; the older file is then untouched
     */
    public static void write(Path file, Content content) {
        requireWritable(file);
        try {
            // The target of a symbolic link is replaced, not the link.
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
        } catch (IOException e) {
            throw new RunFailedException(
                    file + ": could not be written: " + e.getMessage() + "; an older file of that name is untouched",
                    e);
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path temporary = newFileBeside(target);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        forceDirectory(directoryOf(target));
    }

    /** Makes an empty file with the permissions that the user's new files have, which Java's own would not. */
    private static Path newFileBeside(Path target) throws IOException {
        for (int i = 1; i <= MOST_TEMPORARY_FILES; i++) {
            Path candidate = target.resolveSibling("." + target.getFileName() + "." + i + ".tmp");
            try {
                return Files.createFile(candidate);
            } catch (FileAlreadyExistsException ignored) {
                // Left behind by a run that was killed, or in use by one that is writing now.
            }
        }
        throw new IOException(
                "too many temporary files beside " + target + "; delete ." + target.getFileName() + ".*.tmp");
    }

    /** Forces the new name to the disk, where the operating system lets a directory be opened. */
    private static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // Windows does not; the rename is then as durable as its file system makes it.
        }
    }

    private static Path directoryOf(Path file) {
        return file.toAbsolutePath().getParent() == null
                ? file.toAbsolutePath()
                : file.toAbsolutePath().getParent();
    }
}
