package dev.gradus.cli.command;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.api.tensor.Precision;
import dev.gradus.cli.console.Numbers;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The parameters of a network as small matrices beside their names. */
final class ParameterTable {

    /** Up to so many values are shown without being asked for. */
    static final int FEW = 30;

    private static final int DIGITS = 5;
    private static final String GAP = "  ";

    private ParameterTable() {}

    /** Returns the number of values of all parameters. */
    static long count(Network network) {
        return parameters(network).stream().mapToLong(ParameterInfo::size).sum();
    }

    static List<ParameterInfo> parameters(Network network) {
        return network.layers().stream()
                .map(LayerInfo::parameters)
                .flatMap(List::stream)
                .toList();
    }

    /** Prints every parameter, a row per input and a column per unit, in decimals that line up. */
    static void print(Network network, PrintStream out) {
        List<ParameterInfo> parameters = parameters(network);
        int nameWidth = parameters.stream()
                .mapToInt(parameter -> parameter.name().length())
                .max()
                .orElse(0);
        List<String[]> cells = parameters.stream()
                .map(parameter -> cells(network.parameter(parameter.name())))
                .toList();
        int cellWidth = cells.stream()
                .flatMap(Arrays::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (int i = 0; i < cells.size(); i++) {
            ParameterInfo parameter = parameters.get(i);
            for (int row = 0; row < parameter.rows(); row++) {
                StringBuilder line = new StringBuilder(pad(row == 0 ? parameter.name() : "", -nameWidth));
                for (int column = 0; column < parameter.columns(); column++) {
                    line.append(GAP).append(pad(cells.get(i)[row * parameter.columns() + column], cellWidth));
                }
                out.println(line);
            }
        }
    }

    /** Rounds the largest to 5 significant digits and all others to the same decimals; or each for itself. */
    private static String[] cells(double[] values) {
        double largest = DoubleStream.of(values).map(Math::abs).max().orElse(0);
        int wholeDigits = 1;
        for (double limit = 10; limit <= largest && wholeDigits < DIGITS; limit *= 10) {
            wholeDigits++;
        }
        int decimals = DIGITS - wholeDigits;
        double halfOfLast = 0.5;
        for (int i = 0; i < decimals; i++) {
            halfOfLast /= 10;
        }
        double smallest =
                DoubleStream.of(values).map(Math::abs).filter(v -> v > 0).min().orElse(1);
        boolean aligned = smallest >= halfOfLast && largest < 1e5;
        return DoubleStream.of(values)
                .mapToObj(value -> aligned ? Numbers.fixed(value, decimals) : Numbers.text(value, DIGITS))
                .toArray(String[]::new);
    }

    private static String pad(String text, int width) {
        String padding = " ".repeat(Math.max(0, Math.abs(width) - text.length()));
        return width < 0 ? text + padding : padding + text;
    }

    /** Returns the values of every parameter by name, as rows of columns. */
    static Map<String, Object> json(Network network) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (ParameterInfo parameter : parameters(network)) {
            values.put(parameter.name(), rows(parameter, network));
        }
        return values;
    }

    private static List<List<Number>> rows(ParameterInfo parameter, Network network) {
        double[] values = network.parameter(parameter.name());
        boolean single = network.precision() == Precision.FLOAT32;
        List<List<Number>> rows = new ArrayList<>();
        for (int row = 0; row < parameter.rows(); row++) {
            List<Number> columns = new ArrayList<>();
            for (int column = 0; column < parameter.columns(); column++) {
                double value = values[row * parameter.columns() + column];
                columns.add(single ? (Number) (float) value : (Number) value);
            }
            rows.add(columns);
        }
        return rows;
    }
}
