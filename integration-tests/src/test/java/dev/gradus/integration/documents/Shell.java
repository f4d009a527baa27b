package dev.gradus.integration.documents;

import dev.gradus.integration.distribution.Distribution;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A directory like a user's: the command gradus, the examples, and nothing that matters. */
record Shell(Path directory) {

    private static final int TIMEOUT_SECONDS = 180;

    /** What a command printed, standard error apart, and how it ended. */
    record Result(int exitCode, List<String> output, String error) {}

    static Shell in(Path directory) throws IOException {
        Files.createSymbolicLink(
                directory.resolve("gradus"),
                Distribution.directory().resolve("gradus").toRealPath());
        // Where a clone has what it built.
        Path built = Files.createDirectories(directory.resolve("cli/target"));
        Files.createSymbolicLink(
                built.resolve("gradus"), Distribution.directory().toRealPath());
        Files.createDirectories(directory.resolve("docs/tutorial/figures"));
        copySources(Block.root().resolve("examples"), directory.resolve("examples"));
        return new Shell(directory);
    }

    Result run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("output", ".txt");
        Path error = Files.createTempFile("error", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(directory.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.redirectOutput(output.toFile()).redirectError(error.toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still running after " + TIMEOUT_SECONDS + " s: " + List.of(command));
            }
            return new Result(process.exitValue(), Files.readAllLines(output), Files.readString(error));
        } finally {
            process.destroyForcibly();
            Files.delete(output);
            Files.delete(error);
        }
    }

    /** Copies a tree without what was built in it. */
    private static void copySources(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path source, BasicFileAttributes attributes) throws IOException {
                if (source.endsWith("target")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(source).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path source, BasicFileAttributes attributes) throws IOException {
                Files.copy(source, to.resolve(from.relativize(source).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
