package dev.gradus.core.file;

import dev.gradus.api.PartSpec;
import dev.gradus.api.training.Training;
import java.util.List;

/** Reads what an experiment file says of how to train. */
final class TrainingSectionReader {

    private static final String ALL = "all";

    private TrainingSectionReader() {}

    /** Reads the section, with the loss and the optimizer that the file names elsewhere. */
    static Training read(Section training, PartSpec loss, PartSpec optimizer) {
        training.allow("epochs", "batch_size", "shuffle", "trainable");
        Training.Builder plan = Training.with()
                .loss(loss)
                .optimizer(optimizer)
                .epochs((int) training.wholeNumber("epochs", 0, Integer.MAX_VALUE, Training.DEFAULT_EPOCHS))
                .shuffle(training.isTrue("shuffle", true))
                .trainable(trainable(training));
        readBatchSize(training, plan);
        return plan.build();
    }

    private static List<String> trainable(Section training) {
        List<String> trainable = training.texts("trainable", List.of("*"));
        if (trainable.isEmpty()) {
            throw training.error("trainable", "the list is empty; leave it out to train every parameter");
        }
        return trainable;
    }

    private static void readBatchSize(Section training, Training.Builder plan) {
        if (!training.has("batch_size")) {
            return;
        }
        Object size = training.get("batch_size");
        if (ALL.equals(size)) {
            plan.fullBatch();
        } else if (size instanceof Long number && number >= 1 && number <= Integer.MAX_VALUE) {
            plan.batchSize(number.intValue());
        } else {
            throw training.wrongType("batch_size", "a whole number from 1, or \"all\"");
        }
    }
}
