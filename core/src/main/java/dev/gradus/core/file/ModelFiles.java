package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.core.io.AtomicFile;
import dev.gradus.core.io.InputFiles;
import java.nio.file.Path;
import java.util.Locale;

/** Reads and writes model files; the extension says the format. */
public final class ModelFiles {

    private static final String JSON = ".json";
    private static final String SAFETENSORS = ".safetensors";

    private ModelFiles() {}

    /**
     * Checks before long work that a model can be written to a file.
     *
     * @throws InvalidInputException if the extension is no format's, or the place cannot be written to
     */
    public static void requireWritable(Path file) {
        isJson(file);
        AtomicFile.requireWritable(file);
    }

    /**
     * Writes a model; an older file is replaced only when the new one is complete.
     *
     * @throws InvalidInputException if the extension is no format's, or the place cannot be written to
     * @throws dev.gradus.api.error.RunFailedException if a parameter is not finite, or writing fails
     */
    public static void write(ModelDocument model, Path file) {
        boolean json = isJson(file);
        ModelFields.matrices(model).values().forEach(ModelFields::requireFinite);
        AtomicFile.write(file, out -> {
            if (json) {
                JsonModelWriter.write(model, out);
            } else {
                SafetensorsModel.write(model, out);
            }
        });
    }

    /**
     * Reads a model.
     *
     * @throws InvalidInputException if the file is no model, damaged, or of a newer version
     */
    public static ModelDocument read(Path file) {
        boolean json = isJson(file);
        byte[] bytes = InputFiles.bytes(file);
        return json ? JsonModelReader.read(file.toString(), bytes) : SafetensorsModel.read(file.toString(), bytes);
    }

    private static boolean isJson(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(JSON) && !name.endsWith(SAFETENSORS)) {
            throw new InvalidInputException(
                    file + ": the extension of a model file says its format; use " + JSON + " or " + SAFETENSORS);
        }
        return name.endsWith(JSON);
    }
}
