package dev.gradus.core.encoding;

import dev.gradus.api.Check;
import dev.gradus.api.data.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes of the rows that are trained on what scaling and missing values need. */
final class Measuring {

    private static final Set<ScaleKind> NEEDING_MOMENTS = Set.of(ScaleKind.STANDARD, ScaleKind.MINMAX, ScaleKind.LOG);

    private final List<ColumnPlan> plans;
    private final int rows;
    private final RowReader reader;

    private Measuring(List<ColumnPlan> plans, int rows, RowReader reader) {
        this.plans = plans;
        this.rows = rows;
        this.reader = reader;
    }

    /** Returns the encoder of columns, measured on rows that have these columns. */
    static Encoder encoder(List<ColumnPlan> plans, int rows, RowReader reader) {
        return new Measuring(plans, rows, reader).run();
    }

    private Encoder run() {
        List<OrderedColumns.Wanted> wanted = new ArrayList<>();
        boolean anyMoments = false;
        boolean anyMeans = false;
        for (ColumnPlan plan : plans) {
            Missing.Rule rule = plan.missing().rule();
            boolean robust = plan.scaling() == ScaleKind.ROBUST;
            wanted.add(new OrderedColumns.Wanted(
                    robust || rule == Missing.Rule.MEDIAN, robust, rule == Missing.Rule.MOST_FREQUENT));
            anyMoments |= NEEDING_MOMENTS.contains(plan.scaling());
            anyMeans |= rule == Missing.Rule.MEAN;
        }
        ColumnStatistics moments = anyMoments ? ColumnStatistics.of(plans.size(), rows, this::readLogged) : null;
        ColumnStatistics means = anyMeans ? ColumnStatistics.of(plans.size(), rows, reader) : null;
        List<OrderedColumns.Figures> figures = OrderedColumns.of(wanted, rows, reader);
        List<ColumnCode> codes = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            ColumnPlan plan = plans.get(i);
            OrderedColumns.Figures ordered = figures.get(i);
            codes.add(new ColumnCode(plan, scale(i, plan, moments, ordered), fill(i, plan, means, ordered)));
        }
        return new Encoder(codes);
    }

    /** Reads a row with the logarithms of the columns that are scaled in that way. */
    private void readLogged(int row, double[] into) {
        reader.read(row, into);
        for (int i = 0; i < plans.size(); i++) {
            if (plans.get(i).scaling() == ScaleKind.LOG) {
                into[i] = Scale.signedLog(into[i]);
            }
        }
    }

    private Scale scale(int i, ColumnPlan plan, ColumnStatistics moments, OrderedColumns.Figures ordered) {
        ScaleKind kind = plan.scaling();
        if (kind == ScaleKind.NONE) {
            return Scale.NONE;
        }
        if (kind == ScaleKind.BYTES) {
            return Scale.BYTES;
        }
        String name = plan.column().name();
        boolean robust = kind == ScaleKind.ROBUST;
        boolean minmax = kind == ScaleKind.MINMAX;
        requireValues(name, robust ? !Double.isNaN(ordered.median()) : moments.count(i) > 0);
        double first = robust ? ordered.median() : minmax ? moments.least(i) : moments.mean(i);
        double range = ordered.interquartileRange() == 0 ? 1 : ordered.interquartileRange();
        double second = robust ? range : minmax ? moments.most(i) : moments.deviation(i);
        double divisor = minmax ? second - first : second;
        if (!Double.isFinite(first) || !Double.isFinite(divisor)) {
            ColumnStatistics raw = ColumnStatistics.of(plans.size(), rows, reader);
            Check.require(
                    false,
                    "scaling: the values of column '%s', from %s to %s, are too large for scaling %s;"
                            + " divide them by something first",
                    name,
                    raw.least(i),
                    raw.most(i),
                    kind.id());
        }
        return new Scale(kind, first, second);
    }

    private double fill(int i, ColumnPlan plan, ColumnStatistics means, OrderedColumns.Figures ordered) {
        Missing.Rule rule = plan.missing().rule();
        double fill = switch (rule) {
            case MEAN -> means.mean(i);
            case MEDIAN -> ordered.median();
            case MOST_FREQUENT -> ordered.mostFrequent();
            default -> ColumnCode.constant(plan);
        };
        boolean measured =
                rule == Missing.Rule.MEAN || rule == Missing.Rule.MEDIAN || rule == Missing.Rule.MOST_FREQUENT;
        requireValues(plan.column().name(), !measured || !Double.isNaN(fill));
        return fill;
    }

    private static void requireValues(String name, boolean some) {
        Check.require(
                some,
                "data: column '%s' has no value in any of the rows to train on; leave it out of the inputs",
                name);
    }
}
