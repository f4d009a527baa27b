package dev.gradus.optimizers.schedules;

import dev.gradus.api.math.GradusMath;
import dev.gradus.api.schedule.Progress;

/** Curves that several schedules follow. */
final class Curves {

    private Curves() {}

    /** Returns the length of a schedule in steps. */
    static long steps(Progress progress, int epochs) {
        return epochs > 0 ? epochs * progress.stepsPerEpoch() : progress.steps();
    }

    /** Returns how much of a schedule is behind, from 0 in the first step to 1 after the last. */
    static double share(Progress progress, int epochs) {
        long steps = steps(progress, epochs);
        return progress.step() >= steps ? 1 : (double) progress.step() / steps;
    }

    /** Returns a value between two on half a wave of the cosine. */
    static double cosine(double from, double to, double share) {
        return to + (from - to) * (1 + GradusMath.cos(Math.PI * share)) / 2;
    }
}
