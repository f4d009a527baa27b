package dev.gradus.core.data;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A pair of files in the IDX format.
 *
 * @param images the images, or other inputs
 * @param labels their labels; empty if they are not known
 */
public record IdxFiles(Path images, Optional<Path> labels) {}
