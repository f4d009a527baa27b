package dev.gradus.explain.figure;

import dev.gradus.explain.svg.Group;
import dev.gradus.explain.svg.Mark;
import dev.gradus.explain.svg.Plane;
import dev.gradus.explain.svg.SvgWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Which of its states a figure is drawn in: one, or all of them as groups of which a script shows one at a time. A
 * group has the class {@code frame}, and {@code on} if it is the one to show; {@code data-step} is its state.
 *
 * @param states the places of the states among the figures' steps
 */
public record Frames(int... states) {

    private static final String STEP = "data-step";
    private static final String SAMPLE = "data-sample";

    /** Returns marks for every state. */
    List<Mark> of(IntFunction<List<Mark>> marks) {
        if (states.length == 1) {
            return marks.apply(states[0]);
        }
        List<Mark> all = new ArrayList<>();
        for (int state : states) {
            List<Mark> some = marks.apply(state);
            if (state == states[0]) {
                // A group has no entries in the legend; those of its marks are the same in every state.
                some.forEach(mark -> all.add(new Entry(mark)));
            }
            all.add(new Group(attributes(state, null), some));
        }
        return all;
    }

    /** Draws every state. */
    void each(SvgWriter svg, IntFunction<Runnable> drawing) {
        for (int state : states) {
            begin(svg, state, null);
            drawing.apply(state).run();
            end(svg);
        }
    }

    /**
     * Begins a state, for one sample.
     *
     * @param sample the sample's number; null for all
     */
    void begin(SvgWriter svg, int state, Integer sample) {
        if (states.length > 1 || sample != null) {
            svg.open("g");
            attributes(state, sample).forEach(svg::attribute);
        } else {
            svg.open("g");
        }
    }

    /** Ends a state. */
    void end(SvgWriter svg) {
        svg.close();
    }

    private Map<String, String> attributes(int state, Integer sample) {
        Map<String, String> attributes = new TreeMap<>();
        boolean on = state == states[0] && (sample == null || sample == 0);
        attributes.put("class", on ? "frame on" : "frame");
        attributes.put(STEP, String.valueOf(state));
        if (sample != null) {
            attributes.put(SAMPLE, String.valueOf(sample));
        }
        return attributes;
    }

    int first() {
        return states[0];
    }

    /** An entry of the legend for a mark that is drawn elsewhere. */
    private record Entry(Mark mark) implements Mark {

        @Override
        public String label() {
            return mark.label();
        }

        @Override
        public void draw(SvgWriter svg, Plane plane) {
            // Drawn with its group.
        }

        @Override
        public void swatch(SvgWriter svg, double x, double y) {
            mark.swatch(svg, x, y);
        }
    }
}
