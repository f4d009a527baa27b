package dev.gradus.explain.report;

import dev.gradus.api.network.LayerInfo;
import dev.gradus.api.network.Network;
import dev.gradus.api.network.ParameterInfo;
import dev.gradus.explain.html.Html;
import dev.gradus.explain.html.NumberTable;
import dev.gradus.explain.svg.Axis;
import dev.gradus.explain.svg.Bars;
import dev.gradus.explain.svg.Chart;
import dev.gradus.explain.svg.Tone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** How the values of the parameters are distributed. */
final class ParameterPictures {

    /** Fewer values are read in a table more easily than in a histogram. */
    private static final int FEWEST = 12;

    private static final int MOST_INTERVALS = 40;

    /** More histograms than this nobody looks through; the table has all. */
    private static final int MOST_PICTURES = 12;

    private static final double WIDTH = 400;
    private static final double HEIGHT = 200;

    private ParameterPictures() {}

    static void write(Html page, Network network) {
        List<ParameterInfo> all = network.layers().stream()
                .map(LayerInfo::parameters)
                .flatMap(List::stream)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        List<Chart> charts = new ArrayList<>();
        for (ParameterInfo parameter : all) {
            double[] values = network.parameter(parameter.name());
            DoubleSummaryStatistics statistics = Arrays.stream(values).summaryStatistics();
            double mean = statistics.getAverage();
            double deviation = Math.sqrt(Arrays.stream(values)
                    .map(value -> (value - mean) * (value - mean))
                    .average()
                    .orElse(0));
            rows.add(List.of(
                    parameter.name(),
                    "[" + parameter.rows() + "][" + parameter.columns() + "]",
                    String.valueOf(parameter.size()),
                    NumberTable.number(mean),
                    NumberTable.number(deviation),
                    NumberTable.number(statistics.getMin()),
                    NumberTable.number(statistics.getMax())));
            if (values.length >= FEWEST && charts.size() < MOST_PICTURES) {
                charts.add(chart(parameter.name(), values, mean, deviation));
            }
        }
        page.tag("<div class=\"figures\">\n");
        charts.forEach(chart -> page.figure(chart, null));
        page.tag("</div>\n");
        List<String> columns = List.of("parameter", "shape", "values", "mean", "deviation", "least", "greatest");
        page.table(new NumberTable("All parameters after the training", columns, 2, rows));
    }

    private static Chart chart(String name, double[] values, double mean, double deviation) {
        Bars bars = Bars.histogram("", values, Math.min(MOST_INTERVALS, Bars.intervals(values.length)), Tone.BLUE);
        return new Chart(
                name,
                values.length + " values, mean " + NumberTable.number(mean) + ", deviation "
                        + NumberTable.number(deviation),
                Axis.over("value", bars.from(), bars.to()),
                Axis.between(
                        "count",
                        0,
                        Math.max(1, Arrays.stream(bars.height()).max().orElse(1) * 1.05)),
                List.of(bars),
                WIDTH,
                HEIGHT);
    }
}
