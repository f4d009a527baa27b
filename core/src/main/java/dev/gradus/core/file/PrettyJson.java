package dev.gradus.core.file;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.gradus.core.text.Decimals;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes JSON for people: what is short, and what is a row of numbers, on one line; everything else indented.
 *
 * <p>Equal values give equal bytes, on every Java version.
 */
final class PrettyJson {

    private static final int INDENT = 2;
    private static final int SHORT = 100;

    /** A matrix that is written row by row, so that it need not be in memory as text. */
    interface Rows {

        int count();

        /** Returns a row as JSON. */
        String row(int index);
    }

    private final Appendable out;

    private PrettyJson(Appendable out) {
        this.out = out;
    }

    /** Writes maps, lists, {@link Rows}, texts, numbers, switches and nulls. */
    static void write(Map<String, ?> value, Appendable out) throws IOException {
        new PrettyJson(out).object(value, 0);
        out.append('\n');
    }

    private void value(Object value, int indent) throws IOException {
        if (value instanceof Rows rows) {
            rows(rows, indent);
        } else if (isOneLine(value)) {
            out.append(line(value));
        } else if (value instanceof Map<?, ?> map) {
            object(map, indent);
        } else {
            list((List<?>) value, indent);
        }
    }

    private void object(Map<?, ?> map, int indent) throws IOException {
        out.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            newLine(indent + INDENT);
            out.append(quoted((String) entry.getKey())).append(": ");
            value(entry.getValue(), indent + INDENT);
            out.append(entries.hasNext() ? "," : "");
        }
        newLine(indent);
        out.append('}');
    }

    private void list(List<?> list, int indent) throws IOException {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            newLine(indent + INDENT);
            value(list.get(i), indent + INDENT);
            out.append(i < list.size() - 1 ? "," : "");
        }
        newLine(indent);
        out.append(']');
    }

    private void rows(Rows rows, int indent) throws IOException {
        if (rows.count() == 1) {
            out.append('[').append(rows.row(0)).append(']');
            return;
        }
        out.append('[');
        for (int i = 0; i < rows.count(); i++) {
            newLine(indent + INDENT);
            out.append(rows.row(i)).append(i < rows.count() - 1 ? "," : "");
        }
        newLine(indent);
        out.append(']');
    }

    private void newLine(int indent) throws IOException {
        out.append('\n').append(" ".repeat(indent));
    }

    private static boolean isOneLine(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().noneMatch(Rows.class::isInstance)
                    && line(value).length() <= SHORT;
        }
        return !(value instanceof List<?> list)
                || list.stream().allMatch(Number.class::isInstance)
                || line(value).length() <= SHORT;
    }

    /** Returns a value on one line. */
    static String line(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted((String) entry.getKey()) + ": " + line(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PrettyJson::line).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Double number) {
            return Decimals.of(number);
        }
        return String.valueOf(value);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
