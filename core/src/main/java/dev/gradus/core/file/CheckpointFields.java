package dev.gradus.core.file;

import dev.gradus.core.file.CheckpointRecord.WaitingRecord;
import dev.gradus.core.file.ModelDocument.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A checkpoint without its matrices as the values of a JSON object. */
final class CheckpointFields {

    static final String KEY = "checkpoint";

    private static final String STEPS = "optimizer_steps";
    private static final String EPOCHS = "optimizer_epochs";
    private static final String TRAINED = "trained";
    private static final String SCHEDULE = "schedule";
    private static final String MEMORY = "schedule_memory";
    private static final String WAITING = "early_stopping";
    private static final String HISTORY = "history";
    private static final String BEST = "best";
    private static final String BEST_EPOCH = "best_epoch";
    private static final String REFERENCE = "reference";
    private static final String WAITED = "waited";

    private CheckpointFields() {}

    static Map<String, Object> write(CheckpointRecord checkpoint) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(STEPS, checkpoint.steps());
        fields.put(EPOCHS, (long) checkpoint.epochs());
        fields.put(TRAINED, checkpoint.trained());
        fields.put(SCHEDULE, checkpoint.schedule());
        fields.put(MEMORY, numbers(checkpoint.memory()));
        WaitingRecord waiting = checkpoint.waiting();
        if (waiting != null) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put(BEST, number(waiting.best()));
            rule.put(BEST_EPOCH, (long) waiting.bestEpoch());
            rule.put(REFERENCE, number(waiting.reference()));
            rule.put(WAITED, (long) waiting.waited());
            fields.put(WAITING, rule);
        }
        Map<String, Object> history = new LinkedHashMap<>();
        checkpoint.history().forEach((column, values) -> history.put(column, numbers(values)));
        fields.put(HISTORY, history);
        return fields;
    }

    private static List<Object> numbers(double[] values) {
        List<Object> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(number(value));
        }
        return numbers;
    }

    /** JSON has no infinity and no NaN: they are texts. */
    private static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : String.valueOf(value);
    }

    /** Reads the section of a model file; null if the model is no checkpoint. */
    static CheckpointRecord read(Section top, Map<String, Values> slots, Map<String, Values> best) {
        if (!top.has(KEY)) {
            return null;
        }
        Section fields = top.section(KEY).allow(STEPS, EPOCHS, TRAINED, SCHEDULE, MEMORY, WAITING, HISTORY);
        Section columns = fields.section(HISTORY);
        Map<String, double[]> history = new LinkedHashMap<>();
        columns.values().keySet().forEach(column -> history.put(column, numbers(columns, column)));
        return new CheckpointRecord(
                fields.wholeNumber(STEPS, 0, Long.MAX_VALUE, 0),
                (int) fields.wholeNumber(EPOCHS, 0, Integer.MAX_VALUE, 0),
                fields.texts(TRAINED, List.of()),
                fields.text(SCHEDULE, ""),
                fields.has(MEMORY) ? numbers(fields, MEMORY) : new double[0],
                history,
                fields.has(WAITING) ? waiting(fields.section(WAITING)) : null,
                slots,
                best);
    }

    private static WaitingRecord waiting(Section rule) {
        rule.allow(BEST, BEST_EPOCH, REFERENCE, WAITED);
        return new WaitingRecord(
                number(rule, BEST, rule.require(BEST, "early stopping needs it")),
                (int) rule.wholeNumber(BEST_EPOCH, -1, Integer.MAX_VALUE, -1),
                number(rule, REFERENCE, rule.require(REFERENCE, "early stopping needs it")),
                (int) rule.wholeNumber(WAITED, 0, Integer.MAX_VALUE, 0));
    }

    private static double[] numbers(Section section, String key) {
        if (!(section.get(key) instanceof List<?> list)) {
            throw section.wrongType(key, "a list of numbers");
        }
        return list.stream().mapToDouble(value -> number(section, key, value)).toArray();
    }

    private static double number(Section section, String key, Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        if (List.of("NaN", "Infinity", "-Infinity").contains(value)) {
            return Double.parseDouble((String) value);
        }
        throw section.error(key, "expected a number, got " + JsonValue.described(value));
    }
}
