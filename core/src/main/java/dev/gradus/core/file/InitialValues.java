package dev.gradus.core.file;

import dev.gradus.api.error.InvalidInputException;
import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import dev.gradus.core.text.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * First values of parameters as nested lists: {@code [[…], …]} for {@code [inputs][units]}, and {@code […]} too for
 * what has one row.
 */
public final class InitialValues {

    private static final String PATH = "initial.";

    private InitialValues() {}

    /**
     * Sets the values in a network.
     *
     * @param initial nested lists by the parameter's name
     * @param network the network
     * @throws InvalidInputException if there is no such parameter, or the shape is another, or something is not a
     *     number
     */
    public static void set(Map<String, Object> initial, Network network) {
        Map<String, ParameterInfo> infos = new LinkedHashMap<>();
        for (LayerInfo layer : network.layers()) {
            layer.parameters().forEach(info -> infos.put(info.name(), info));
        }
        initial.forEach((name, value) -> {
            ParameterInfo info = infos.get(name);
            if (info == null) {
                throw new InvalidInputException(PATH + name + ": no such parameter."
                        + Suggestions.didYouMean(name, infos.keySet())
                        + " There are: " + String.join(", ", infos.keySet()));
            }
            network.setParameter(name, values(value, info, network.precision()));
        });
    }

    private static double[] values(Object value, ParameterInfo info, Precision precision) {
        List<?> rows = value instanceof List<?> list ? list : null;
        boolean flat = rows != null && info.rows() == 1 && rows.stream().noneMatch(List.class::isInstance);
        if (flat) {
            rows = List.of(rows);
        }
        if (rows == null || rows.size() != info.rows()) {
            throw wrongShape(value, info);
        }
        double[] values = new double[info.size()];
        for (int r = 0; r < info.rows(); r++) {
            if (!(rows.get(r) instanceof List<?> row) || row.size() != info.columns()) {
                throw wrongShape(value, info);
            }
            for (int c = 0; c < info.columns(); c++) {
                String place = PATH + info.name() + (flat ? "" : "[" + r + "]") + "[" + c + "]";
                values[r * info.columns() + c] = number(row.get(c), place, precision);
            }
        }
        return values;
    }

    private static double number(Object value, String place, Precision precision) {
        if (!(value instanceof Number number)) {
            throw new InvalidInputException(place + ": expected a number, got " + JsonValue.described(value));
        }
        double x = number.doubleValue();
        if (!Double.isFinite(precision == Precision.FLOAT32 ? (float) x : x)) {
            throw new InvalidInputException(place + ": " + value + " is too large for the precision of the network");
        }
        return x;
    }

    private static InvalidInputException wrongShape(Object value, ParameterInfo info) {
        String expected = (info.rows() == 1 ? "" : "[" + info.rows() + "]") + "[" + info.columns() + "]";
        return new InvalidInputException(PATH + info.name() + ": expected " + expected + ", got " + shapeOf(value));
    }

    /** Returns such as {@code [3][2]}. */
    private static String shapeOf(Object value) {
        if (!(value instanceof List<?> list)) {
            return JsonValue.described(value);
        }
        List<String> inner = new ArrayList<>();
        list.stream().filter(List.class::isInstance).forEach(element -> inner.add(shapeOf(element)));
        if (inner.isEmpty()) {
            return "[" + list.size() + "]";
        }
        boolean same = inner.size() == list.size() && inner.stream().distinct().count() == 1;
        return same ? "[" + list.size() + "]" + inner.get(0) : "rows of different lengths";
    }
}
