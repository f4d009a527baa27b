package dev.gradus.explain.figure;

import dev.gradus.explain.document.Explanation;
import dev.gradus.explain.document.MatricesFigure.Equation;
import dev.gradus.explain.document.MatricesFigure.State;
import dev.gradus.explain.svg.Dash;
import dev.gradus.explain.svg.Decimals;
import dev.gradus.explain.svg.Look;
import dev.gradus.explain.svg.Picture;
import dev.gradus.explain.svg.SvgWriter;
import dev.gradus.explain.svg.Tone;
import java.util.List;

/** Draws the computation as matrices with their shapes, and their numbers where they are small. */
final class MatricesPicture implements Picture {

    private static final double LINE = 17;
    private static final double CELL = 58;
    private static final double INDENT = 18;
    private static final double GAP = 13;
    private static final double WIDTH = 420;
    private static final int DIGITS = 3;

    private final List<State> states;
    private final boolean forward;
    private final Frames frames;

    MatricesPicture(Explanation explanation, boolean forward, Frames frames) {
        states = explanation.figures().matrices().states();
        this.forward = forward;
        this.frames = frames;
    }

    private List<Equation> equations(int state) {
        return forward ? states.get(state).forward() : states.get(state).backward();
    }

    @Override
    public String title() {
        return forward ? "Forward, as matrices" : "Backward, as matrices";
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("Samples are rows. ");
        for (Equation equation : equations(frames.first())) {
            text.append(line(equation)).append(". ");
        }
        return text.toString().strip();
    }

    private static String line(Equation equation) {
        String shape = equation.name() + " [" + equation.rows() + "×" + equation.columns() + "]";
        return equation.expression().isEmpty() ? shape : shape + " = " + equation.expression();
    }

    @Override
    public double width() {
        return WIDTH;
    }

    @Override
    public double fullHeight() {
        double height = 4;
        for (Equation equation : equations(frames.first())) {
            height += high(equation);
        }
        return height;
    }

    private static double high(Equation equation) {
        return LINE * (1 + equation.values().size()) + GAP;
    }

    @Override
    public void draw(SvgWriter svg) {
        double top = 0;
        for (Equation equation : equations(frames.first())) {
            svg.label(2, top + 13, "f-ink", "start", line(equation));
            brackets(svg, equation, top + LINE + 2);
            top += high(equation);
        }
        frames.each(svg, state -> () -> numbers(svg, equations(state)));
    }

    private static void brackets(SvgWriter svg, Equation equation, double top) {
        if (equation.values().isEmpty()) {
            return;
        }
        Look look = new Look(Tone.MUTED, Dash.SOLID, 1.25);
        double bottom = top + LINE * equation.rows();
        double right = INDENT + CELL * equation.columns() + 8;
        for (double[] side : new double[][] {{INDENT, 5}, {right, -5}}) {
            svg.line(side[0], top, side[0], bottom, look);
            svg.line(side[0], top, side[0] + side[1], top, look);
            svg.line(side[0], bottom, side[0] + side[1], bottom, look);
        }
    }

    private static void numbers(SvgWriter svg, List<Equation> equations) {
        double top = 0;
        for (Equation equation : equations) {
            for (int row = 0; row < equation.values().size(); row++) {
                double[] values = equation.values().get(row);
                for (int column = 0; column < values.length; column++) {
                    svg.label(
                            INDENT + CELL * (column + 1),
                            top + LINE * (row + 2) - 2.5,
                            "f-ink",
                            "end",
                            Decimals.show(values[column], DIGITS));
                }
            }
            top += high(equation);
        }
    }
}
