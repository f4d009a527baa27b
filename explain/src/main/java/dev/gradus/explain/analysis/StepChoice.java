package dev.gradus.explain.analysis;

import dev.gradus.api.math.GradusMath;
import java.util.TreeSet;

/** Which of many steps to keep: all of few; of many the first ones, and then ever fewer, as a descent slows down. */
final class StepChoice {

    private final TreeSet<Integer> steps = new TreeSet<>();

    /**
     * Chooses.
     *
     * @param last the last step
     * @param most how many may be kept, the start and the last among them
     */
    StepChoice(int last, int most) {
        steps.add(0);
        if (last < most) {
            for (int step = 1; step <= last; step++) {
                steps.add(step);
            }
            return;
        }
        // Small powers fall together; the smallest ratio that leaves few enough is the finest choice.
        double ratio = GradusMath.exp(GradusMath.log(last) / (most - 1));
        while (true) {
            TreeSet<Integer> chosen = new TreeSet<>();
            chosen.add(0);
            for (double step = last; step >= 1; step = Math.min(step / ratio, step - 1)) {
                chosen.add((int) Math.round(step));
            }
            if (chosen.size() >= most || ratio < 1.001) {
                while (chosen.size() > most) {
                    chosen.remove(chosen.lower(chosen.last()));
                }
                steps.addAll(chosen);
                return;
            }
            ratio = 1 + (ratio - 1) * 0.95;
        }
    }

    /** Adds a step. */
    StepChoice with(int step) {
        steps.add(step);
        return this;
    }

    /** Adds other steps, and the one after each. */
    StepChoice withFollowing(StepChoice others) {
        for (int step : others.steps) {
            steps.add(step);
            steps.add(step + 1);
        }
        return this;
    }

    /** Returns whether there is a step from one on and before another. */
    boolean hasWithin(int from, int before) {
        Integer step = steps.ceiling(from);
        return step != null && step < before;
    }

    boolean has(int step) {
        return steps.contains(step);
    }
}
