package dev.gradus.core.file;

import dev.gradus.api.PartSpec;
import dev.gradus.api.training.ClassWeights;
import dev.gradus.api.training.EarlyStopping;
import dev.gradus.api.training.History;
import dev.gradus.api.training.Regularization;
import dev.gradus.api.training.StopConditions;
import dev.gradus.api.training.Training;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what an experiment file says of how to train. */
final class TrainingSectionReader {

    private static final String ALL = "all";
    private static final String BALANCED = "balanced";
    private static final String EARLY_STOPPING = "early_stopping";
    private static final String SCHEDULE = "schedule";
    private static final String CLIP = "clip";
    private static final String REGULARIZATION = "regularization";
    private static final String STOP = "stop";
    private static final String METRICS = "metrics";
    private static final String CLASS_WEIGHTS = "class_weights";

    private TrainingSectionReader() {}

    /** Reads the section, with the loss and the optimizer that the file names elsewhere. */
    static Training read(Section training, PartSpec loss, PartSpec optimizer) {
        training.allow(
                "epochs",
                "batch_size",
                "shuffle",
                SCHEDULE,
                CLIP,
                REGULARIZATION,
                "trainable",
                METRICS,
                CLASS_WEIGHTS,
                EARLY_STOPPING,
                STOP);
        Training.Builder plan = Training.with()
                .loss(loss)
                .optimizer(optimizer)
                .epochs((int) training.wholeNumber("epochs", 0, Integer.MAX_VALUE, Training.DEFAULT_EPOCHS))
                .shuffle(training.isTrue("shuffle", true))
                .trainable(trainable(training));
        readBatchSize(training, plan);
        if (training.has(EARLY_STOPPING)) {
            plan.earlyStopping(earlyStopping(training.section(EARLY_STOPPING)));
        }
        if (training.has(SCHEDULE)) {
            plan.schedule(PartForm.read(training.get(SCHEDULE), training.at(SCHEDULE)));
        }
        readClip(training.section(CLIP), plan);
        readRegularization(training, plan);
        if (training.has(CLASS_WEIGHTS)) {
            plan.classWeights(classWeights(training));
        }
        plan.stopWhen(stopConditions(training.section(STOP)));
        return plan.metrics(metrics(training)).build();
    }

    private static List<PartSpec> metrics(Section training) {
        if (!training.has(METRICS)) {
            return List.of();
        }
        if (!(training.get(METRICS) instanceof List<?> list)) {
            throw training.wrongType(METRICS, "a list of metrics, such as [\"accuracy\"]");
        }
        List<PartSpec> metrics = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            metrics.add(PartForm.read(list.get(i), training.at(METRICS + "[" + i + "]")));
        }
        return metrics;
    }

    private static void readClip(Section clip, Training.Builder plan) {
        clip.allow("value", "norm");
        double none = Double.POSITIVE_INFINITY;
        plan.clipValue(clip.number("value", none, value -> value > 0, "a number above 0"));
        plan.clipNorm(clip.number("norm", none, norm -> norm > 0, "a number above 0"));
    }

    private static void readRegularization(Section training, Training.Builder plan) {
        if (training.get(REGULARIZATION) instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                plan.regularize(regularization(training.element(REGULARIZATION, i)));
            }
        } else if (training.has(REGULARIZATION)) {
            plan.regularize(regularization(training.section(REGULARIZATION)));
        }
    }

    private static Regularization regularization(Section rule) {
        rule.allow("l1", "l2", "max_norm", "parameters");
        List<String> parameters = rule.texts("parameters", Regularization.WEIGHTS);
        if (parameters.isEmpty()) {
            throw rule.error("parameters", "the list is empty; leave it out for all weights");
        }
        return new Regularization(
                rule.number("l1", 0, l1 -> l1 >= 0, "a number from 0"),
                rule.number("l2", 0, l2 -> l2 >= 0, "a number from 0"),
                rule.number("max_norm", Double.POSITIVE_INFINITY, norm -> norm > 0, "a number above 0"),
                parameters);
    }

    private static ClassWeights classWeights(Section training) {
        Object value = training.get(CLASS_WEIGHTS);
        if (BALANCED.equals(value)) {
            return ClassWeights.balance();
        }
        if (!(value instanceof Map)) {
            throw training.wrongType(CLASS_WEIGHTS, "\"balanced\", or an object with a number for each class");
        }
        Section weights = training.section(CLASS_WEIGHTS);
        Map<String, Double> byClass = new LinkedHashMap<>();
        for (String name : weights.values().keySet()) {
            byClass.put(name, weights.number(name, 1, weight -> weight >= 0, "a number from 0"));
        }
        return ClassWeights.of(byClass);
    }

    private static EarlyStopping earlyStopping(Section rule) {
        rule.allow("patience", "min_delta", "monitor", "restore_best");
        rule.require("patience", "say how many epochs to wait for something better, such as \"patience\": 10");
        int patience = (int) rule.wholeNumber("patience", 1, Integer.MAX_VALUE, 1);
        return new EarlyStopping(
                patience,
                rule.number("min_delta", 0, delta -> delta >= 0, "a number from 0"),
                rule.text("monitor", History.VALIDATION_LOSS),
                rule.isTrue("restore_best", true));
    }

    private static StopConditions stopConditions(Section stop) {
        stop.allow("loss", "change", "seconds");
        StopConditions none = StopConditions.NONE;
        return new StopConditions(
                stop.number("loss", none.loss(), loss -> true, "a number"),
                stop.number("change", none.change(), change -> change >= 0, "a number from 0"),
                stop.number("seconds", none.seconds(), seconds -> seconds > 0, "a number above 0"));
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
