package dev.gradus.explain.figure;

import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.PartialsFigure;
import dev.gradus.explain.document.PartialsFigure.State;
import dev.gradus.explain.svg.Dash;
import dev.gradus.explain.svg.Decimals;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.SvgWriter;
import dev.gradus.explain.svg.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws each derivative as a bar, beside the gradient vector. */
final class PartialsPicture implements Picture {

    private static final int MOST_ROWS = 20;
    private static final double ROW = 24;
    private static final double TOP = 30;
    private static final double ZERO = 214;
    private static final double REACH = 100;
    private static final double VECTOR = 345;
    private static final double VECTOR_WIDE = 92;

    private final PartialsFigure figure;
    private final String loss;
    private final Frames frames;
    private final List<Integer> shown;
    private final double largest;

    PartialsPicture(Explanation explanation, Frames frames) {
        figure = explanation.figures().partials();
        loss = explanation.loss().symbol();
        this.frames = frames;
        double[] first = figure.states().get(frames.first()).partials();
        shown = IntStream.range(0, first.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.abs(first[i])))
                .limit(MOST_ROWS)
                .sorted()
                .toList();
        double most = 0;
        for (int state : frames.states()) {
            for (int i : shown) {
                most = Math.max(most, Math.abs(figure.states().get(state).partials()[i]));
            }
        }
        largest = most;
    }

    @Override
    public String title() {
        return "The partial derivatives make up the gradient";
    }

    @Override
    public String description() {
        State state = figure.states().get(frames.first());
        StringBuilder text = new StringBuilder();
        for (int i : shown) {
            text.append(text.length() == 0 ? "" : ", ")
                    .append(figure.symbols().get(i))
                    .append(' ')
                    .append(Decimals.show(state.partials()[i]));
        }
        return "Derivatives of " + loss + ": " + text + ". Length of the gradient: " + Decimals.show(state.length())
                + ".";
    }

    @Override
    public double width() {
        return 440;
    }

    @Override
    public double fullHeight() {
        return TOP + ROW * shown.size() + 34;
    }

    @Override
    public void draw(SvgWriter svg) {
        double bottom = TOP + ROW * shown.size();
        svg.label(2, 14, "f-muted", "start", "each partial derivative");
        svg.label(VECTOR + VECTOR_WIDE / 2, 14, "f-muted", "middle", "gradient");
        for (int row = 0; row < shown.size(); row++) {
            String name = "d" + loss + "/d" + figure.symbols().get(shown.get(row));
            svg.label(2, TOP + ROW * row + 16, "f-ink", "start", name);
        }
        Look bracket = new Look(Tone.INK, Dash.SOLID, 1.25);
        for (int side = 0; side < 2; side++) {
            double px = VECTOR + side * VECTOR_WIDE;
            double inward = side == 0 ? 6 : -6;
            svg.line(px, TOP, px, bottom, bracket);
            svg.line(px, TOP, px + inward, TOP, bracket);
            svg.line(px, bottom, px + inward, bottom, bracket);
        }
        frames.each(svg, state -> () -> bars(svg, figure.states().get(state)));
        svg.line(ZERO, TOP - 2, ZERO, bottom + 2, new Look(Tone.MUTED, Dash.SOLID, 1));
        if (shown.size() < figure.symbols().size()) {
            String rest =
                    "the largest " + shown.size() + " of " + figure.symbols().size();
            svg.label(2, bottom + 22, "f-muted", "start", rest);
        }
    }

    private void bars(SvgWriter svg, State state) {
        for (int row = 0; row < shown.size(); row++) {
            double partial = state.partials()[shown.get(row)];
            double length = largest > 0 ? Math.abs(partial) / largest * REACH : 0;
            double py = TOP + ROW * row;
            svg.open("rect")
                    .attribute("x", partial < 0 ? ZERO - length : ZERO)
                    .attribute("y", py + 5)
                    .attribute("width", length)
                    .attribute("height", ROW - 10)
                    .attribute("class", "f-purple")
                    .attribute("fill-opacity", 0.8)
                    .close();
            svg.label(VECTOR + VECTOR_WIDE - 12, py + 16, "f-ink", "end", Decimals.show(partial));
        }
        double bottom = TOP + ROW * shown.size();
        String length = "length " + Decimals.show(state.length());
        svg.label(VECTOR + VECTOR_WIDE / 2, bottom + 22, "f-muted", "middle", length);
    }
}
