package dev.gradus.core.plugin;

import dev.gradus.api.error.InvalidInputException;
import java.math.BigDecimal;
import java.util.Map;

/** Settings that are numbers, switches and texts. */
enum SimpleType implements SettingType {
    NUMBER("number", "a number", "number") {
        @Override
        Object convert(Object value, String path) {
            if (!(value instanceof Number number)) {
                return null;
            }
            double converted = number.doubleValue();
            if (!Double.isFinite(converted)) {
                throw new InvalidInputException(path + ": expected a finite number, got " + value);
            }
            return converted;
        }
    },
    INT("whole number", "a whole number", "integer") {
        @Override
        Object convert(Object value, String path) {
            Long whole = whole(value, path, Integer.MIN_VALUE, Integer.MAX_VALUE);
            return whole == null ? null : (Object) whole.intValue();
        }
    },
    LONG("whole number", "a whole number", "integer") {
        @Override
        Object convert(Object value, String path) {
            return whole(value, path, Long.MIN_VALUE, Long.MAX_VALUE);
        }
    },
    SWITCH("true or false", "true or false", "boolean") {
        @Override
        Object convert(Object value, String path) {
            return value instanceof Boolean ? value : null;
        }
    },
    TEXT("text", "a text", "string") {
        @Override
        Object convert(Object value, String path) {
            return value instanceof String ? value : null;
        }
    };

    private final String label;
    private final String expected;
    private final String jsonType;

    SimpleType(String label, String expected, String jsonType) {
        this.label = label;
        this.expected = expected;
        this.jsonType = jsonType;
    }

    /** Returns the converted value; null if it is of another type. */
    abstract Object convert(Object value, String path);

    @Override
    public String label() {
        return label;
    }

    @Override
    public Object read(Object value, String path, Forms forms) {
        Object converted = convert(value, path);
        if (converted == null) {
            throw new InvalidInputException(path + ": expected " + expected + ", got " + Values.described(value));
        }
        return converted;
    }

    @Override
    public Object write(Object value, boolean complete, Forms forms) {
        return value;
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", jsonType);
    }

    /** Returns a number without fraction, such as 32 or 32.0; null if the value is anything else. */
    private static Long whole(Object value, String path, long least, long most) {
        if (!(value instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        if (exact.stripTrailingZeros().scale() > 0) {
            return null;
        }
        if (exact.compareTo(BigDecimal.valueOf(least)) < 0 || exact.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new InvalidInputException(
                    path + ": expected a whole number from " + least + " to " + most + ", got " + value);
        }
        return exact.longValue();
    }
}
