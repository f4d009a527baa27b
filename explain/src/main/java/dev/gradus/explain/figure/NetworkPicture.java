package dev.gradus.explain.figure;

import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.NetworkFigure;
import dev.gradus.explain.document.NetworkFigure.Column;
import dev.gradus.explain.document.NetworkFigure.State;
import dev.gradus.explain.document.NetworkFigure.Trace;
import dev.gradus.explain.document.NetworkFigure.Wire;
import dev.gradus.explain.svg.Dash;
import dev.gradus.explain.svg.Decimals;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.SvgWriter;
import dev.gradus.explain.svg.Tone;
import java.util.ArrayList;
import java.util.List;

/** Draws the network with its parameters, their values and derivatives, and a sample on its way through it. */
final class NetworkPicture implements Picture {

    private static final double APART = 262;
    private static final double ROW = 114;
    private static final double SIDE = 78;
    private static final double TOP = 84;
    private static final double BOTTOM = 64;
    private static final double RADIUS = 22;

    /** Where a wire's words are, as a share of its way; there they collide least. */
    private static final double WORDS_AT = 0.57;

    /** A little nearer to where the wire comes from, as below the unit that it leads to there are words too. */
    private static final double WORDS_BACK = 10;

    private static final double WORDS_HIGH = 13;

    /** More wires than this between two columns have no words: there the table is easier to read. */
    private static final int MOST_WORDS = 12;

    private static final double THIN = 1;
    private static final double THICK = 3;
    private static final int DIGITS = 3;

    private final NetworkFigure figure;
    private final String loss;
    private final Frames frames;
    private final double rows;

    NetworkPicture(Explanation explanation, Frames frames) {
        figure = explanation.figures().network();
        loss = explanation.loss().symbol();
        this.frames = frames;
        rows = figure.columns().stream()
                .mapToInt(column -> column.shown().size())
                .max()
                .orElseThrow();
    }

    @Override
    public String title() {
        return "The network with its numbers";
    }

    @Override
    public String description() {
        List<String> sizes = new ArrayList<>();
        for (Column column : figure.columns()) {
            sizes.add(
                    column.layer().isEmpty()
                            ? count(column.units(), "input")
                            : column.layer() + " with " + count(column.units(), "unit")
                                    + (column.activation().isEmpty() ? "" : " (" + column.activation() + ")"));
        }
        long trained = figure.wires().stream().filter(Wire::trained).count();
        return String.join(", then ", sizes) + ". Of the parameters drawn " + trained
                + " are trained. ∂ is the derivative" + " of " + loss
                + " over all samples; the circles show one sample on its way.";
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    @Override
    public double width() {
        return Math.max(440, 2 * SIDE + APART * (figure.columns().size() - 1));
    }

    @Override
    public double fullHeight() {
        return TOP + ROW * (rows - 1) + BOTTOM + 44;
    }

    private double x(int column) {
        double used = 2 * SIDE + APART * (figure.columns().size() - 1);
        return (width() - used) / 2 + SIDE + APART * column;
    }

    private double y(int column, int unit) {
        double units = figure.columns().get(column).shown().size();
        return TOP + ROW * ((rows - units) / 2 + unit);
    }

    @Override
    public void draw(SvgWriter svg) {
        for (int c = 0; c < figure.columns().size(); c++) {
            Column column = figure.columns().get(c);
            String name = c == 0 ? "inputs" : column.layer();
            svg.label(x(c), 14, "f-muted", "middle", name);
            svg.label(x(c), 28, "small f-muted", "middle", column.activation());
            int hidden = column.units() - column.shown().size();
            if (hidden > 0) {
                double below = y(c, column.shown().size() - 1) + ROW * 0.72;
                svg.label(x(c), below, "small f-muted", "middle", "… " + hidden + " more");
            }
        }
        frames.each(svg, state -> () -> wires(svg, figure.states().get(state)));
        for (int c = 0; c < figure.columns().size(); c++) {
            for (int unit = 0; unit < figure.columns().get(c).shown().size(); unit++) {
                svg.open("circle")
                        .attribute("cx", x(c))
                        .attribute("cy", y(c, unit))
                        .attribute("r", RADIUS)
                        .attribute("class", "f-paper s-ink")
                        .attribute("stroke-width", 1.25)
                        .close();
            }
        }
        for (int c = 0; c < figure.columns().size(); c++) {
            for (int unit = 0; unit < figure.columns().get(c).shown().size(); unit++) {
                String name = figure.columns().get(c).shown().get(unit).name();
                svg.label(x(c), y(c, unit) - RADIUS - 5, "halo f-ink", "middle", name);
            }
        }
        samples(svg);
        legend(svg);
    }

    private void samples(SvgWriter svg) {
        for (int state : frames.states()) {
            List<Trace> traces = figure.states().get(state).traces();
            boolean many = frames.states().length > 1;
            for (int s = 0; s < (many ? traces.size() : 1); s++) {
                frames.begin(svg, state, many ? s : null);
                sample(svg, traces.get(s));
                frames.end(svg);
            }
        }
    }

    private void sample(SvgWriter svg, Trace trace) {
        int last = figure.columns().size() - 1;
        for (int c = 0; c <= last; c++) {
            for (int unit = 0; unit < figure.columns().get(c).shown().size(); unit++) {
                double px = x(c);
                double py = y(c, unit);
                svg.label(
                        px,
                        py + 4,
                        "f-ink",
                        "middle",
                        Decimals.show(trace.output().get(c)[unit], DIGITS));
                String below = below(trace, c, unit, last);
                svg.label(px, py + RADIUS + 13, "small halo f-muted", "middle", below);
            }
        }
        double under = TOP + ROW * (rows - 1) + BOTTOM;
        svg.label(
                2,
                under,
                "f-ink",
                "start",
                "sample " + trace.sample() + " · its share of " + loss + ": " + Decimals.show(trace.loss()));
    }

    private String below(Trace trace, int column, int unit, int last) {
        if (column == 0) {
            return "";
        }
        if (column == last && unit < trace.observed().length && trace.observed().length <= rows) {
            return "observed " + Decimals.show(trace.observed()[unit], DIGITS);
        }
        return figure.columns().get(column).shown().get(unit).preActivation() + " = "
                + Decimals.show(trace.preActivation().get(column)[unit], DIGITS);
    }

    private void wires(SvgWriter svg, State state) {
        double largest = 0;
        for (int i = 0; i < figure.wires().size(); i++) {
            largest = figure.wires().get(i).from() < 0 ? largest : Math.max(largest, Math.abs(state.values()[i]));
        }
        for (int i = 0; i < figure.wires().size(); i++) {
            Wire wire = figure.wires().get(i);
            if (wire.from() >= 0) {
                double share = largest > 0 ? Math.abs(state.values()[i]) / largest : 0;
                double width = THIN + (THICK - THIN) * share;
                Look look = new Look(tone(wire), wire.trained() ? Dash.SOLID : Dash.DASHED, width);
                svg.line(x(wire.column() - 1), y(wire.column() - 1, wire.from()), x(wire.column()), y(wire), look);
            }
        }
        for (int i = 0; i < figure.wires().size(); i++) {
            Wire wire = figure.wires().get(i);
            String words = words(wire, state.values()[i], state.gradients()[i]);
            String classes = "small halo f-" + tone(wire).css();
            if (wire.from() < 0) {
                svg.label(x(wire.column()), y(wire) + RADIUS + 26, classes, "middle", words);
            } else if (hasRoom(wire.column()) && !wire.name().isEmpty()) {
                svg.label(
                        x(wire.column() - 1) + APART * WORDS_AT - WORDS_BACK,
                        middle(wire) - 3,
                        classes,
                        "middle",
                        words);
            }
        }
    }

    private double y(Wire wire) {
        return y(wire.column(), wire.to());
    }

    private double middle(Wire wire) {
        return y(wire.column() - 1, wire.from()) * (1 - WORDS_AT) + y(wire) * WORDS_AT;
    }

    private static Tone tone(Wire wire) {
        return wire.trained() ? Tone.GREEN : wire.name().isEmpty() ? Tone.MUTED : Tone.RED;
    }

    private static String words(Wire wire, double value, double gradient) {
        String words = wire.symbol() + " = " + Decimals.show(value, DIGITS);
        return wire.trained() ? words + "  ∂ " + Decimals.show(gradient, DIGITS) : words + " (fixed)";
    }

    /** Returns whether the words of all wires to a column have a line of their own. */
    private boolean hasRoom(int column) {
        double[] middles = figure.wires().stream()
                .filter(wire -> wire.column() == column && wire.from() >= 0)
                .mapToDouble(this::middle)
                .sorted()
                .toArray();
        for (int i = 1; i < middles.length; i++) {
            if (middles.length > MOST_WORDS || middles[i] - middles[i - 1] < WORDS_HIGH) {
                return false;
            }
        }
        return true;
    }

    private void legend(SvgWriter svg) {
        double under = TOP + ROW * (rows - 1) + BOTTOM + 26;
        svg.line(2, under, 26, under, new Look(Tone.GREEN, Dash.SOLID, 2));
        svg.label(32, under + 4, "f-ink", "start", "trained");
        svg.line(96, under, 120, under, new Look(Tone.RED, Dash.DASHED, 2));
        svg.label(126, under + 4, "f-ink", "start", "not trained");
        svg.label(212, under + 4, "f-muted", "start", "∂ derivative of " + loss + ", all samples");
    }
}
