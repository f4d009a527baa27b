package dev.gradus.api.training;

import dev.gradus.api.Check;
import java.nio.file.Path;

/**
 * Where and how often a training writes all that is needed to go on with it.
 *
 * <p>The file is a model that can be used as any other. Besides, it holds what the optimizer, its schedule and early
 * stopping remember, and the history; an older checkpoint survives if writing fails.
 *
 * @param file a {@code .json} or {@code .safetensors} file
 * @param every after how many epochs it is written, at least 1; it is also written at the end
 */
public record Checkpoint(Path file, int every) {

    /** Checks the values. */
    public Checkpoint {
        Check.require(every >= 1, "a checkpoint is written every 1 epochs at most, got %s", every);
    }
}
