package dev.gradus.cli.command;

import static dev.gradus.api.Check.require;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.file.ModelFiles;
import dev.gradus.core.io.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks, before any work is done, that a file may be written and is not one of the user's own. */
final class OutputFile {

    private OutputFile() {}

    /** Returns where the model of an experiment goes if nothing else is said: {@code x.model.json} beside it. */
    static Path besideExperiment(Path experiment) {
        String name = experiment.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return experiment.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".model.json");
    }

    /** Checks where a model is to go. */
    static void requireModel(Path file, String option, Path experiment) {
        ModelFiles.requireWritable(file);
        requireOther(file, option, experiment, "the experiment");
        require(
                !Files.exists(file) || FileKind.isModel(file),
                "%s %s: exists and is not a model; choose another name",
                option,
                file);
    }

    /** Checks where an experiment is to go. */
    static void requireExperiment(Path file, Path experiment) {
        AtomicFile.requireWritable(file);
        requireOther(file, "--out", experiment, "the experiment");
        require(
                !Files.exists(file) || FileKind.isExperiment(file),
                "--out %s: exists and is not an experiment; choose another name",
                file);
    }

    /** Checks where an experiment is to go; one that exists may have been edited, and is kept. */
    static void requireNewExperiment(Path file) {
        AtomicFile.requireWritable(file);
        require(!Files.exists(file), "--experiment %s: exists already; choose another name, or train it", file);
    }

    /** Checks where a CSV is to go; one that exists must begin with the same header, or it is something else. */
    static void requireCsv(Path file, String option, String header) {
        requireStart(file, option, header);
    }

    /** Checks where something is to go; a file that exists must begin in the same way, or it is something else. */
    static void requireStart(Path file, String option, String start) {
        AtomicFile.requireWritable(file);
        if (!Files.exists(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            require(
                    lines.findFirst().orElse("").startsWith(start),
                    "%s %s: exists and does not begin with '%s'; choose another name",
                    option,
                    file,
                    start);
        } catch (IOException e) {
            throw new InvalidInputException(option + " " + file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Checks that an output is not an input. */
    static void requireOther(Path file, String option, Path input, String what) {
        try {
            require(
                    !Files.exists(file) || !Files.exists(input) || !Files.isSameFile(file, input),
                    "%s %s: is %s itself; choose another name",
                    option,
                    file,
                    what);
        } catch (IOException e) {
            throw new InvalidInputException(option + " " + file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
