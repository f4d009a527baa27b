package dev.gradus.core.file;

import dev.gradus.api.tensor.Precision;
import java.util.Locale;

/** What a file must say first: that it is a model, and of which version and precision. */
final class ModelHeader {

    private ModelHeader() {}

    /** Refuses what is no model, or one of a newer Gradus. */
    static void check(Section top) {
        if (!ModelDocument.FORMAT.equals(top.get("format"))) {
            String hint = top.has("data") && top.has("training")
                    ? "; this looks like an experiment: train it first, with gradus train"
                    : "; it was not written by Gradus";
            throw top.error(
                    "format",
                    "expected \"" + ModelDocument.FORMAT + "\", got " + JsonValue.described(top.get("format")) + hint);
        }
        long version = top.wholeNumber("version", 1, Integer.MAX_VALUE, 0);
        if (version > ModelDocument.VERSION) {
            throw top.error(
                    "version",
                    "the file has version " + version + ", this Gradus reads up to " + ModelDocument.VERSION
                            + "; use a newer Gradus");
        }
        if (version == 0) {
            throw top.error("version", "missing; a model file says its version");
        }
        top.allow(
                "format",
                "version",
                "precision",
                "inputs",
                "targets",
                "network",
                "loss",
                "optimizer",
                ModelFields.PARAMETERS,
                ModelFields.BUFFERS,
                ModelFields.SLOTS,
                ModelFields.BEST,
                "training",
                "plugins",
                CheckpointFields.KEY);
    }

    static Precision precision(Section top) {
        top.require("precision", "a model file says it: \"float32\" or \"float64\"");
        String name = top.text("precision", null);
        for (Precision precision : Precision.values()) {
            if (precision.name().toLowerCase(Locale.ROOT).equals(name)) {
                return precision;
            }
        }
        throw top.wrongType("precision", "\"float32\" or \"float64\"");
    }
}
