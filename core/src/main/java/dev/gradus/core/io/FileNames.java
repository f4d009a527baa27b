package dev.gradus.core.io;

import dev.gradus.api.Check;
import dev.gradus.api.error.InvalidInputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** Finds the files that a name with wildcards means. */
public final class FileNames {

    private static final String WILDCARDS = ".*[*?\\[{].*";

    private FileNames() {}

    /**
     * Returns the one file of a name, or, if the last part of the name has wildcards as in {@code part-*.csv} and no
     * file is called just that, those that match, in the order of their names.
     *
     * @param base the directory that a relative name starts from
     * @throws InvalidInputException if the name has wildcards and nothing matches, or cannot be a file's name
     */
    public static List<Path> matching(Path base, String name) {
        int directoryEnd = Math.max(
                        name.lastIndexOf('/'),
                        name.lastIndexOf(base.getFileSystem().getSeparator()))
                + 1;
        String last = name.substring(directoryEnd);
        try {
            if (!last.matches(WILDCARDS) || exists(base, name)) {
                return List.of(base.resolve(name));
            }
            return matching(base.resolve(name.substring(0, directoryEnd)), last, name);
        } catch (InvalidPathException e) {
            throw new InvalidInputException("\"" + name + "\" can't be the name of a file: " + e.getReason(), e);
        }
    }

    private static boolean exists(Path base, String name) {
        try {
            return Files.exists(base.resolve(name));
        } catch (InvalidPathException ignored) {
            // Windows allows no wildcards in names.
            return false;
        }
    }

    private static List<Path> matching(Path directory, String pattern, String name) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
            entries.forEach(files::add);
        } catch (PatternSyntaxException e) {
            throw new InvalidInputException("\"" + name + "\": " + e.getDescription() + " in the wildcards", e);
        } catch (IOException e) {
            throw new InvalidInputException("\"" + name + "\": could not look into " + directory.toAbsolutePath(), e);
        }
        Check.require(!files.isEmpty(), "\"%s\": no file in %s matches", name, directory.toAbsolutePath());
        files.sort(null);
        return files;
    }
}
